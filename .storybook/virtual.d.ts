/** dist/custom-elements.json, which is there only after a build: main.ts says where. */
declare module 'virtual:custom-elements' {
  const manifest: {modules: unknown[]};
  export default manifest;
}
