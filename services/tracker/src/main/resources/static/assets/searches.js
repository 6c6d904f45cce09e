// Searches that a reader names and keeps in this browser; each is an address, so the pages need
// nothing to show it and it can be sent to anybody.
(() => {
  "use strict";
  const KEY = "attache.searches";

  function kept() {
    try {
      const searches = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(searches) ? searches.filter((each) => each.name && each.query !== undefined) : [];
    } catch (_) {
      return [];
    }
  }

  function keep(searches) {
    try {
      localStorage.setItem(KEY, JSON.stringify(searches));
      return true;
    } catch (_) {
      return false;
    }
  }

  function here() {
    const query = new URLSearchParams(location.search);
    for (const passing of ["cursor", "lang", "theme"]) {
      query.delete(passing);
    }
    return query.toString();
  }

  function show(section) {
    const list = section.querySelector("ul");
    const searches = kept();
    list.replaceChildren(
      ...searches.map((each) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = "/search?" + each.query;
        link.textContent = each.name;
        if (each.query === here()) {
          link.setAttribute("aria-current", "true");
        }
        const remove = document.createElement("button");
        remove.className = "quiet";
        remove.type = "button";
        remove.textContent = "×";
        remove.setAttribute("aria-label", section.dataset.remove.replace("{0}", each.name));
        remove.addEventListener("click", () => {
          keep(kept().filter((other) => other.name !== each.name));
          show(section);
          section.querySelector("input").focus();
        });
        item.append(link, remove);
        return item;
      }),
    );
    section.querySelector(".empty").hidden = searches.length > 0;
  }

  function begin() {
    const section = document.getElementById("saved");
    if (!section || section.dataset.ready) {
      return;
    }
    section.dataset.ready = "true";
    section.hidden = false;
    const form = section.querySelector("form");
    form.addEventListener("submit", (submitted) => {
      submitted.preventDefault();
      const name = form.elements.name.value.trim();
      if (name) {
        const others = kept().filter((each) => each.name !== name);
        if (keep([...others, { name, query: here() }])) {
          form.reset();
        }
        show(section);
      }
    });
    show(section);
  }

  document.body.addEventListener("htmx:afterSettle", begin);
  document.body.addEventListener("attache:shown", begin);
  begin();
})();
