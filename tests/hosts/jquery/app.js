/* A page of the kind that jQuery pages are: the form is drawn as text, read by serialize(), sent by $.post, and drawn again. */
$(function () {
  let shown = true;

  function draw(fields) {
    $('#case').html(
      '<p><label>Notes <input name="notes"></label></p>' +
        (shown ? '<label for="record">Is the record of this child sound?</label>' + '<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22">The checklist is on the intranet.</practice-checklist>' : '') +
        '<p><button>Save</button> <button type="button" id="again">Draw again</button> <button type="button" id="away">Take away</button></p>',
    );
    $('#case [name=notes]').val(fields.notes || '');
    $('#record').attr('value', fields.record || '');
  }

  function fields() {
    const found = {};
    $.each($('#case').serializeArray(), function (_, field) {
      found[field.name] = field.value;
    });
    return found;
  }

  $('#case').on('submit', function (event) {
    event.preventDefault();
    $.post('/save', $(this).serialize(), function () {
      $('#status').text('Saved.');
    });
  });
  $('#case').on('click', '#again', function () {
    draw(fields());
  });
  $('#case').on('click', '#away', function () {
    shown = false;
    draw(fields());
  });

  // the same page without a line of ours
  if (location.search === '?without') shown = false;
  draw({});
});
