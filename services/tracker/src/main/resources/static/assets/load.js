// A file is read into the field, so that it is seen before it is sent.
(() => {
  "use strict";
  const file = document.getElementById("file");
  file?.addEventListener("change", async () => {
    if (file.files.length) {
      document.getElementById("catalogue").value = await file.files[0].text();
    }
  });
})();
