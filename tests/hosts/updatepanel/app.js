/* A partial postback in the manner of an UpdatePanel: the native fields are read one by one, the server draws the panel, and its text is put in. */
(function () {
  const panel = document.getElementById('panel');

  function nativeFields(form) {
    const found = [];
    form.querySelectorAll('input, select, textarea').forEach(function (field) {
      if (!field.name || field.disabled || ((field.type === 'checkbox' || field.type === 'radio') && !field.checked)) return;
      found.push(encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value));
    });
    return found.join('&');
  }

  document.getElementById('case').addEventListener('submit', function (event) {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', event.submitter.getAttribute('formaction') || '/save');
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onload = function () {
      // eslint-disable-next-line no-restricted-syntax -- this is what such a host does, and what is tried here
      panel.innerHTML = request.responseText;
    };
    request.send(nativeFields(event.target));
  });
})();
