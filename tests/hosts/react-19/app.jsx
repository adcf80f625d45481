/* A case form in React: the record is the application's state, and the checklist shows it. */
import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {PracticeChecklist} from 'practice-guidance/react-18';

function Host() {
  return (
    <section className="host">
      <h2>Visits</h2>
      <table><tbody><tr><th>Day</th><td>2 November 2026</td></tr></tbody></table>
      <p><input type="checkbox" id="seen" /> <label htmlFor="seen">Seen alone</label> <button type="button">Add a visit</button></p>
    </section>
  );
}

function CaseForm({withChecklist, opening}) {
  const [record, setRecord] = useState(opening);
  const [notes, setNotes] = useState('');
  const [drawn, setDrawn] = useState(0);
  const [shown, setShown] = useState(withChecklist);
  const [told, setTold] = useState('');

  async function save(event) {
    event.preventDefault();
    await fetch('/save', {method: 'POST', body: new URLSearchParams(new FormData(event.target))});
    setTold('Saved.');
  }

  return (
    <form id="case" onSubmit={save} key={drawn}>
      <p role="status">{told}</p>
      <p><label>Notes <input name="notes" value={notes} onChange={(event) => setNotes(event.target.value)} /></label></p>
      {shown && (
        <>
          <label htmlFor="record">Is the record of this child sound?</label>
          <practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value={record} onchange={(event) => setRecord(event.currentTarget.value)}>
            The checklist is on the intranet.
          </practice-checklist>
        </>
      )}
      <p>
        <button>Save</button> <button type="button" onClick={() => setDrawn(drawn + 1)}>Draw again</button> <button type="button" onClick={() => setShown(false)}>Take away</button>
      </p>
    </form>
  );
}

/** The same with the package's component, which React may draw before the tag is defined. */
function EarlyForm({opening}) {
  const [record, setRecord] = useState(opening);
  return (
    <form>
      <label htmlFor="record">Is the record of this child sound?</label>
      <PracticeChecklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value={record} onChange={(event) => setRecord(event.currentTarget.value)}>
        The checklist is on the intranet.
      </PracticeChecklist>
    </form>
  );
}

const asked = new URLSearchParams(location.hash.slice(1));
const opening = JSON.parse(asked.get('record'));
createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <h1>Example Child A</h1>
    <Host />
    {asked.has('early') ? <EarlyForm opening={opening} /> : <CaseForm withChecklist={location.search !== '?without'} opening={opening} />}
  </StrictMode>,
);
