// Single keys lead to pages while no field has the focus; "?" lists them, and they can be switched off.
(() => {
  "use strict";
  const dialog = document.getElementById("keys");
  const button = document.getElementById("keys-open");
  if (!dialog || !button || !dialog.showModal) {
    return;
  }
  const off = "attache-keys-off";
  const box = dialog.querySelector("input");
  const isOff = () => {
    try {
      return localStorage.getItem(off) === "yes";
    } catch (_) {
      return false;
    }
  };
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  box.checked = !isOff();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(off, box.checked ? "no" : "yes");
    } catch (_) {
      // without storage the keys stay on
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || dialog.open || isOff()) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      dialog.showModal();
    } else if (event.key === "/") {
      event.preventDefault();
      document.querySelector(".quick input[type=search]").focus();
    } else {
      const link = dialog.querySelector("a[data-key='" + CSS.escape(event.key) + "']");
      if (link) {
        event.preventDefault();
        link.click();
      }
    }
  });
})();
