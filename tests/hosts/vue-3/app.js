/* A case form in Vue: the record is the application's state, and the checklist shows it. */
import {createApp, ref} from 'vue/dist/vue.esm-bundler.js';

const app = createApp({
  setup() {
    const record = ref(null);
    const notes = ref('');
    const drawn = ref(0);
    const shown = ref(location.search !== '?without');
    const told = ref('');
    async function save(event) {
      await fetch('/save', {method: 'POST', body: new URLSearchParams(new FormData(event.target))});
      told.value = 'Saved.';
    }
    return {record, notes, drawn, shown, told, save};
  },
  template: `
    <h1>Example Child A</h1>
    <section class="host"><h2>Visits</h2><table><tbody><tr><th>Day</th><td>2 November 2026</td></tr></tbody></table>
      <p><input type="checkbox" id="seen"> <label for="seen">Seen alone</label> <button type="button">Add a visit</button></p></section>
    <form id="case" :key="drawn" @submit.prevent="save">
      <p role="status">{{ told }}</p>
      <p><label>Notes <input name="notes" v-model="notes"></label></p>
      <template v-if="shown">
        <label for="record">Is the record of this child sound?</label>
        <practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" :value.prop="record" @change="record = $event.currentTarget.value">The checklist is on the intranet.</practice-checklist>
      </template>
      <p><button>Save</button> <button type="button" @click="drawn++">Draw again</button> <button type="button" @click="shown = false">Take away</button></p>
    </form>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('practice-');
app.mount('#app');
