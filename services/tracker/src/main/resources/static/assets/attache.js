// Everything here only adds to pages that work without it: a page that shows the present hears of
// what is recorded, says what it changed, and shows itself anew.
(() => {
  "use strict";
  const PAUSE = 400;
  const LATER = 5000;
  // What changes with the content, and stands outside it.
  const BESIDE = ["#clocks .state", "#position"];
  const first = document.getElementById("live");
  const news = document.getElementById("news");

  // Whoever asks in vain for a part of a page says so here, and once it is answered again.
  function reached(answered) {
    const lost = news.querySelector(".lost");
    if (answered) {
      lost?.remove();
    } else if (!lost) {
      const note = document.createElement("p");
      note.className = "toast lost";
      note.textContent = news.dataset.lost;
      news.append(note);
    }
  }
  if (news) {
    document.body.addEventListener("attache:asked", ({ detail }) => reached(detail.answered));
    document.body.addEventListener("htmx:sendError", () => reached(false));
    document.body.addEventListener("htmx:afterOnLoad", ({ detail }) => reached(detail.xhr.status < 500));
  }

  if (!first || !news || !window.ReadableStream || first.dataset.past === "true") {
    return;
  }
  let position = Number(first.dataset.position);
  let shown = position;
  let waiting = 0;
  let touched = new Set();
  let missed = false;
  let on = false;

  function tell(now) {
    on = now;
    // a filter replaces the bar that it stands in
    const live = document.getElementById("live");
    if (!live) {
      return;
    }
    live.hidden = false;
    live.classList.toggle("on", on);
    live.textContent = on ? live.dataset.on : live.dataset.off;
  }

  document.body.addEventListener("htmx:afterSettle", () => tell(on));

  // Browsers open six connections to a host, and a stream keeps one: of all open pages the one that
  // holds the lock listens, and tells the others. Where there are no locks each page listens.
  const channel = window.BroadcastChannel ? new BroadcastChannel("attache") : null;
  let listens = false;

  function say(message) {
    if (channel) {
      channel.postMessage(message);
    }
  }

  if (channel && navigator.locks) {
    channel.onmessage = ({ data }) => {
      if (data.event) {
        heard(data.event);
      } else if (data.joined) {
        if (listens) {
          say({ on, at: position });
        }
      } else {
        tell(data.on);
        catchUp(data.at);
      }
    };
    navigator.locks.request("attache-live", listen);
    say({ joined: true });
    window.addEventListener("pageshow", (shownAgain) => {
      if (shownAgain.persisted) {
        say({ joined: true });
      }
    });
  } else {
    listen();
  }

  // What came between the page's making and its first word with the one that listens.
  function catchUp(reached) {
    if (reached > position) {
      position = reached;
      missed = true;
      plan(PAUSE);
    }
  }

  async function listen() {
    listens = true;
    let wait = 1000;
    for (;;) {
      try {
        await follow(() => (wait = 1000));
      } catch (_) {
        // told below; the next try goes on where this one ended
      }
      tell(false);
      say({ on, at: position });
      await new Promise((done) => setTimeout(done, wait));
      wait = Math.min(30000, wait * 2);
    }
  }

  // Named events, one for each kind of development: read as a stream, not by EventSource.
  async function follow(connected) {
    const answer = await fetch("/api/v1/events/stream?after=" + position, {
      headers: { Accept: "text/event-stream" },
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    connected();
    tell(true);
    say({ on, at: position });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const frames = (rest + value).split("\n\n");
      rest = frames.pop();
      frames.forEach(take);
    }
  }

  function take(frame) {
    const line = frame.split("\n").find((each) => each.startsWith("data: "));
    if (line) {
      const { position, record } = JSON.parse(line.slice(6));
      heard({ position, record });
      say({ event: { position, record } });
    }
  }

  function heard(event) {
    if (event.position <= position) {
      return;
    }
    position = event.position;
    if (event.record) {
      touched.add(event.record);
    }
    plan(PAUSE);
  }

  function plan(pause) {
    if (!waiting) {
      waiting = setTimeout(show, pause);
    }
  }

  function selected(place) {
    const selection = window.getSelection();
    return !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(place);
  }

  async function show() {
    if (selected(news)) {
      waiting = setTimeout(show, PAUSE);
      return;
    }
    const records = touched;
    const all = missed;
    const from = shown;
    touched = new Set();
    missed = false;
    shown = position;
    waiting = 0;
    try {
      const answer = await fetch("/live?from=" + from + "&to=" + shown, {
        headers: { "HX-Request": "true" },
      });
      if (answer.status >= 500) {
        throw new Error(String(answer.status));
      }
      if (answer.ok) {
        const part = new DOMParser().parseFromString(await answer.text(), "text/html");
        news.replaceChildren(...part.body.childNodes);
      }
      if (all || concerns(records)) {
        await refresh(records);
      }
    } catch (_) {
      // the server was gone for a moment: what was to be told is told later
      records.forEach((record) => touched.add(record));
      missed = missed || all;
      shown = from;
      plan(LATER);
    }
  }

  // A record's page shows what concerns the record, the others whatever comes.
  function concerns(records) {
    const record = location.pathname.match(/^\/records\/([^/]+)$/);
    return !record || records.has(decodeURIComponent(record[1]));
  }

  // What somebody is filling in, has selected or is pressing is not taken away: the page waits until
  // they have left the form, selected something else, or let go.
  let owed = null;
  function busy(records) {
    if (!used()) {
      return false;
    }
    owed = new Set([...(owed || []), ...records]);
    return true;
  }
  function used() {
    const content = document.getElementById("content");
    return (
      document.activeElement?.closest("#content form") ||
      content.matches(":active") ||
      [content, ...BESIDE.map((place) => document.querySelector(place))].some(selected)
    );
  }
  for (const done of ["focusout", "selectionchange", "pointerup", "pointercancel", "dragend"]) {
    document.addEventListener(done, () => setTimeout(settle));
  }
  function settle() {
    if (owed && !used()) {
      const records = owed;
      owed = null;
      refresh(records).catch(() => {
        missed = true;
        plan(LATER);
      });
    }
  }

  async function refresh(records) {
    if (busy(records)) {
      return;
    }
    const address = location.href;
    const answer = await fetch(address);
    if (answer.status >= 500) {
      throw new Error(String(answer.status));
    }
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // meanwhile a filter may have led elsewhere, or somebody may have begun to type
    if (location.href !== address || busy(records)) {
      return;
    }
    const content = page.getElementById("content");
    const old = document.getElementById("content");
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    keepOpen(old, content);
    const again = focused && (focused === old ? content : twin(focused, old, content));
    const aside = [...old.querySelectorAll(SCROLLS)].filter((each) => each.scrollLeft || each.scrollTop);
    const scrolled = aside.map((each) => [twin(each, old, content), each.scrollLeft, each.scrollTop]);
    old.replaceWith(content);
    // what had the focus may be gone: the next Tab then goes on in the content, not at the page's top
    (again || (focused && content))?.focus({ preventScroll: true });
    for (const [place, left, top] of scrolled) {
      place?.scrollTo(left, top);
    }
    for (const place of BESIDE) {
      document.querySelector(place).replaceWith(page.querySelector(place));
    }
    if (window.htmx) {
      window.htmx.process(content);
    }
    content.dispatchEvent(new CustomEvent("attache:shown", { bubbles: true }));
    for (const link of content.querySelectorAll("a.title[href*='/records/']")) {
      const path = new URL(link.href).pathname.slice("/records/".length);
      if (records.has(decodeURIComponent(path))) {
        link.closest("li")?.classList.add("fresh");
      }
    }
  }

  const SCROLLS = ".wide, [tabindex='0']";

  function keepOpen(old, content) {
    for (const details of old.querySelectorAll("details")) {
      const same = twin(details, old, content);
      if (same) {
        same.open = details.open;
      }
    }
  }

  // What stands in the new content for an element of the old: by its id, else by where it leads and
  // what it says, within the nearest part that has an id.
  function twin(element, old, content) {
    if (element.id) {
      return content.querySelector("#" + CSS.escape(element.id));
    }
    const around = element.parentElement.closest("#content [id]");
    const place = around && content.querySelector("#" + CSS.escape(around.id));
    const alike = (root, name) =>
      [...root.querySelectorAll(element.localName)].filter((each) => name(each) === name(element));
    for (const name of element.localName === "a" ? [said, leads] : [said]) {
      const then = alike(around || old, name);
      const now = alike(place || content, name);
      if (now.length) {
        return now[Math.min(then.indexOf(element), now.length - 1)];
      }
    }
    return null;
  }

  function leads(element) {
    return element.getAttribute("href");
  }

  function said(element) {
    const named = element.localName === "details" ? element.querySelector("summary") : element;
    const words = element.getAttribute("aria-label") || (element.matches("[tabindex]") ? "" : named?.textContent);
    return [leads(element), element.className, words].join("\n");
  }
})();
