export default {
  title: 'Procedures',
  lang: 'en-GB',
  head: [['script', {type: 'module', src: '/guidance/practice-guidance.js'}]],
  vue: {template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('practice-')}}},
  themeConfig: {nav: [{text: 'Visits', link: '/visits'}]},
  cacheDir: '../node_modules/.vitepress',
};
