// Forms work without this: it finds records while words are typed, shows only the fields of the
// chosen type, takes a selection as the quote, and keeps what is half filled in.
(() => {
  "use strict";
  const form = document.getElementById("entry");
  document.documentElement.classList.add("js");
  if (!form) {
    return;
  }
  const field = (name) => form.elements.namedItem(name);
  const changed = (control) => control.dispatchEvent(new Event("change", { bubbles: true }));

  // A part of the page from the service, or null; that it does not answer is said on the page.
  async function part(address) {
    let answer = null;
    try {
      answer = await fetch(address);
    } catch (_) {
      // told below
    }
    const answered = Boolean(answer) && answer.status < 500;
    document.body.dispatchEvent(new CustomEvent("attache:asked", { detail: { answered } }));
    return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").body : null;
  }

  // Finding: a list below the field, walked through with the arrows.
  let lists = 0;
  function finder(input) {
    const box = document.createElement("div");
    const list = document.createElement("ul");
    box.className = "finder";
    list.id = "found-" + ++lists;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0].textContent);
    list.hidden = true;
    input.replaceWith(box);
    box.append(input, list);
    // whatever is moved loses the focus that the page gave it
    if (input.autofocus && document.activeElement === document.body) {
      input.focus();
    }
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    })) {
      input.setAttribute(name, value);
    }
    let asked = 0;
    let timer = 0;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const current = () => list.querySelector("[aria-selected=true]");
    function open(on) {
      list.hidden = !on;
      input.setAttribute("aria-expanded", String(on));
      if (!on) {
        input.removeAttribute("aria-activedescendant");
      }
    }
    function mark(option) {
      options().forEach((each, i) => {
        each.id = list.id + "-" + i;
        each.setAttribute("aria-selected", String(each === option));
      });
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    }
    function choose(option) {
      input.value = option.dataset.value;
      open(false);
      if (input.name === "record") {
        classOf(option.dataset.class);
      }
      if (input.name === "source") {
        showSource();
      }
      changed(input);
    }
    async function ask() {
      const mine = ++asked;
      const words = input.value.trim();
      if (words.length < 2) {
        open(false);
        return;
      }
      const found = await part(input.dataset.find + "?q=" + encodeURIComponent(words));
      if (!found || mine !== asked || document.activeElement !== input) {
        return;
      }
      list.replaceChildren(...found.childNodes);
      open(true);
      mark(options()[0]);
    }
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    input.addEventListener("keydown", (event) => {
      const all = options();
      const at = all.indexOf(current());
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          ask();
        } else if (all.length) {
          mark(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]);
        }
      } else if (event.key === "Enter" && !list.hidden && current() && !event.ctrlKey) {
        event.preventDefault();
        choose(current());
      } else if (event.key === "Escape") {
        open(false);
      }
    });
    input.addEventListener("blur", () => setTimeout(() => open(false), 150));
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      event.preventDefault();
      if (option) {
        choose(option);
      }
    });
  }
  form.querySelectorAll("[data-find]").forEach(finder);

  // A known source shows its text; a new one is described.
  async function showSource() {
    const place = document.getElementById("source-known");
    const id = field("source").value.trim();
    if (!place) {
      return;
    }
    if (!id) {
      place.replaceChildren();
      return;
    }
    const text = await part("/record/text?source=" + encodeURIComponent(id));
    if (text) {
      place.replaceChildren(...text.childNodes);
    }
  }
  field("source")?.addEventListener("change", showSource);

  // Only the types of the record's class, only the fields of the type.
  const type = field("type");
  const groups = type ? [...type.querySelectorAll("optgroup")] : [];
  let chosenClass = document.getElementById("record-known")?.dataset.class || "";
  function classOf(name) {
    chosenClass = name || "";
    offer();
  }
  function offer() {
    if (!groups.length) {
      return;
    }
    const isNew = field("title") && field("title").value.trim() && !field("record").value.trim();
    const wanted = isNew ? field("class").value : chosenClass;
    const value = type.value;
    groups.forEach((group) => {
      if (!wanted || group.dataset.class === wanted) {
        type.append(group);
      } else {
        group.remove();
      }
    });
    type.value = [...type.options].some((each) => each.value === value) ? value : "";
    own();
  }
  function own() {
    for (const place of form.querySelectorAll(".own[data-types]")) {
      const types = place.dataset.types;
      place.hidden = types !== "" && !types.split(" ").includes(type ? type.value : "");
    }
    for (const place of form.querySelectorAll(".own[data-modality]")) {
      place.hidden = field("modality").value !== place.dataset.modality;
    }
    for (const place of form.querySelectorAll(".own[data-by]")) {
      const { by, is, isNot } = place.dataset;
      place.hidden = isNot ? field(by).value === isNot : field(by).value !== is;
    }
  }
  form.addEventListener("change", (event) => {
    own();
    if (["title", "class"].includes(event.target.name)) {
      offer();
    }
    if (event.target.name === "record" && !event.target.value.trim()) {
      classOf("");
    }
  });

  // The quote: what is selected in a text, by mouse or with Shift and the arrows.
  let selected = null;
  document.addEventListener("selectionchange", () => {
    const text = document.activeElement;
    if (text && text.matches("[data-quotable]") && text.selectionStart < text.selectionEnd) {
      selected = { text, from: text.selectionStart, to: text.selectionEnd };
    }
  });
  function takeQuote() {
    const text = document.activeElement;
    if (text && text.matches("[data-quotable]") && text.selectionStart < text.selectionEnd) {
      selected = { text, from: text.selectionStart, to: text.selectionEnd };
    }
    if (selected && field("quote")) {
      field("quote").value = selected.text.value.slice(selected.from, selected.to);
      field("quoteStart").value = String(selected.from);
      field("quote").focus();
      changed(field("quote"));
    }
  }
  document.getElementById("take-quote")?.addEventListener("click", takeQuote);
  field("quote")?.addEventListener("input", () => {
    field("quoteStart").value = "";
  });

  // Keys that work inside the form. What is recorded stays: Enter alone, which may be meant for a
  // list that has not come yet, sends nothing.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      const next = form.querySelector("button[value=next]");
      form.requestSubmit(event.shiftKey && next ? next : form.querySelector("button[value=save]"));
    } else if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
    } else if (event.altKey && event.code === "KeyQ") {
      event.preventDefault();
      takeQuote();
    }
  });

  // A text so long is not sent and drawn again with each pause in typing; it is once it is saved.
  const LONG = 500_000;
  const isLong = () => Boolean(field("sourceText")) && field("sourceText").value.length > LONG;
  function tellLong() {
    const note = document.getElementById("sourceText-long");
    if (note) {
      note.hidden = !isLong();
    }
  }
  form.addEventListener("htmx:confirm", (event) => {
    if (isLong()) {
      event.preventDefault();
    }
  });
  form.addEventListener("input", tellLong);

  // Asks where saving would lead, once htmx listens.
  const listening = new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  function look() {
    listening.then(() => changed(form.querySelector("[name=form]")));
  }

  // What was asked before a reading was chosen would be answered with the choice left open.
  form.addEventListener("change", ({ target }) => {
    if (target.closest(".reading")) {
      form.dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true, detail: { elt: form } }));
    }
  });

  // What is half filled in is kept by the browser until it is recorded or thrown away: at once
  // where other tabs see it, and on the disk where a crash or a loss of power leaves it.
  const place = "attache-draft:" + form.dataset.draft;
  const never = ["analyst"];
  function disk(act) {
    return new Promise((done) => {
      try {
        const opening = indexedDB.open("attache", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
        opening.onerror = () => done(undefined);
        opening.onsuccess = () => {
          const taken = opening.result.transaction("drafts", "readwrite", { durability: "strict" });
          const asked = act(taken.objectStore("drafts"));
          taken.oncomplete = () => {
            opening.result.close();
            done(asked.result);
          };
          taken.onabort = () => done(undefined);
        };
      } catch (_) {
        done(undefined);
      }
    });
  }
  const keepable = () =>
    [...form.elements].filter((each) => each.name && each.type !== "submit" && !never.includes(each.name));
  const keyOf = (control) => (control.type === "checkbox" ? control.name + "=" + control.value : control.name);
  // What was kept of rows that could not be shown again.
  let unshown = {};
  function keep() {
    const kept = { ...unshown };
    for (const control of keepable()) {
      kept[keyOf(control)] = control.type === "checkbox" ? control.checked : control.value;
    }
    const text = JSON.stringify(kept);
    try {
      localStorage.setItem(place, text);
    } catch (_) {
      // private windows and full disks keep nothing; the form works all the same
    }
    disk((drafts) => drafts.put(text, place)).then(() => {
      form.dataset.kept = String(text.length);
    });
  }
  function forget() {
    localStorage.removeItem(place);
    return disk((drafts) => drafts.delete(place));
  }
  // The forms recorded last: a cookie of the service names them.
  function recorded() {
    const cookie = document.cookie.split("; ").find((each) => each.startsWith("recorded="));
    return cookie ? cookie.slice("recorded=".length).split(".") : [];
  }
  // What was filled in and has no field here.
  function left(kept) {
    const here = new Set(keepable().map(keyOf));
    return Object.entries(kept).filter(([key, value]) => value && !here.has(key));
  }
  // A draft can have more rows than a fresh form, or others: the service draws them as it does anyway.
  async function redraw(kept) {
    const said = new URLSearchParams({ do: "rows" });
    for (const [key, value] of Object.entries(kept)) {
      if (value === true) {
        said.append(...key.split(/=(.*)/s, 2));
      } else if (value) {
        said.append(key, value);
      }
    }
    form.inert = true;
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body: said, signal: AbortSignal.timeout(5000) });
      const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const place of form.querySelectorAll("[data-rows]")) {
        place.replaceWith(drawn.getElementById(place.id) || place);
      }
      form.querySelectorAll("[data-find]:not([role])").forEach(finder);
    } catch (_) {
      // the rows stay kept, and are shown when the form is opened again
    } finally {
      form.inert = false;
    }
  }
  async function restore() {
    let kept = null;
    let edited = false;
    const noting = () => (edited = true);
    form.addEventListener("input", noting, { once: true });
    try {
      kept = JSON.parse(localStorage.getItem(place) || (await disk((drafts) => drafts.get(place))) || null);
    } catch (_) {
      forget();
    }
    form.removeEventListener("input", noting);
    if (edited) {
      return;
    }
    if (!kept || recorded().includes(kept.form)) {
      forget();
      return;
    }
    if (keepable().some((control) => !(keyOf(control) in kept)) || left(kept).length) {
      await redraw(kept);
    }
    unshown = Object.fromEntries(left(kept));
    for (const control of keepable().filter((each) => keyOf(each) in kept)) {
      if (control.type === "checkbox") {
        control.checked = kept[keyOf(control)];
      } else {
        control.value = kept[keyOf(control)];
      }
    }
    const note = document.createElement("p");
    const anew = document.createElement("button");
    note.className = "restored";
    note.setAttribute("role", "status");
    note.textContent = form.dataset.restored;
    anew.type = "button";
    anew.className = "quiet";
    anew.textContent = form.dataset.discard;
    anew.addEventListener("click", () => {
      forget().then(() => location.reload());
    });
    note.append(anew);
    form.before(note);
    for (const details of form.querySelectorAll("details")) {
      const filled = [...details.querySelectorAll("input, textarea")].some((each) => each.value && each.type !== "checkbox");
      details.open = details.open || filled;
    }
    if (field("source")?.value) {
      showSource();
    }
    own();
    tellLong();
    look();
  }
  // What is being mended is no longer marked as wrong: a date also by choosing how it is read.
  form.addEventListener("input", (event) => {
    const mended = field(event.target.name.replace(/Reading$/, ""));
    if (mended instanceof Element && mended.matches("[aria-invalid]")) {
      mended.removeAttribute("aria-invalid");
      document.getElementById(mended.name + "-wrong")?.remove();
    }
  });
  let lasting = 0;
  form.addEventListener("input", () => {
    clearTimeout(lasting);
    lasting = setTimeout(keep, 100);
  });
  form.addEventListener("change", keep);
  addEventListener("pagehide", () => {
    if (lasting) {
      keep();
    }
  });
  if (form.dataset.fresh === "true") {
    restore();
  } else {
    keep();
  }
  offer();
  own();
  tellLong();
  if (type && type.value) {
    look();
  }
  const first = document.querySelector("[aria-invalid=true]");
  if (first) {
    first.focus();
  }
})();
