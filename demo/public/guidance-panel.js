// All that a case system has to do for a panel that follows its form.
const panel = document.querySelector('practice-guidance');
const stage = document.querySelector('select#stage');

if (panel && stage) {
  const follow = () => {
    panel.stage = stage.value;
  };
  stage.addEventListener('change', follow);
  // the fields have their old values back once the event is over
  stage.form.addEventListener('reset', () => setTimeout(follow));
  // on the way back a browser gives a field what was chosen in it before
  addEventListener('pageshow', follow);
}
