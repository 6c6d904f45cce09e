// Everything here only adds to pages that work without it: a page that shows the present hears of
// what is recorded, says what it changed, and shows itself anew.
(() => {
  "use strict";
  const PAUSE = 400;
  const live = document.getElementById("live");
  const news = document.getElementById("news");
  if (!live || !news || !window.ReadableStream) {
    return;
  }
  let position = Number(live.dataset.position);
  let waiting = 0;
  let touched = new Set();
  let wait = 1000;

  function tell(on) {
    live.hidden = false;
    live.classList.toggle("on", on);
    live.textContent = on ? live.dataset.on : live.dataset.off;
  }

  // Named events, one for each kind of development: read as a stream, not by EventSource.
  async function follow() {
    try {
      const answer = await fetch("/api/v1/events/stream?after=" + position, {
        headers: { Accept: "text/event-stream" },
      });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      tell(true);
      wait = 1000;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        const frames = (rest + value).split("\n\n");
        rest = frames.pop();
        frames.forEach(take);
      }
    } catch (_) {
      // told below; the next try goes on where this one ended
    }
    tell(false);
    setTimeout(follow, wait);
    wait = Math.min(30000, wait * 2);
  }

  let shown = position;

  function take(frame) {
    const line = frame.split("\n").find((each) => each.startsWith("data: "));
    if (!line) {
      return;
    }
    const event = JSON.parse(line.slice(6));
    position = event.position;
    if (event.record) {
      touched.add(event.record);
    }
    if (!waiting) {
      waiting = setTimeout(show, PAUSE);
    }
  }

  async function show() {
    const records = touched;
    const from = shown;
    touched = new Set();
    shown = position;
    waiting = 0;
    const answer = await fetch("/live?from=" + from + "&to=" + shown, {
      headers: { "HX-Request": "true" },
    });
    if (answer.ok) {
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      news.replaceChildren(...part.body.childNodes);
    }
    if (concerns(records) && !document.activeElement.closest("#content form")) {
      await refresh(records);
    }
  }

  // A record's page shows what concerns the record, the others whatever comes.
  function concerns(records) {
    const record = location.pathname.match(/^\/records\/([^/]+)$/);
    return record ? records.has(decodeURIComponent(record[1])) : /^\/(board)?$/.test(location.pathname);
  }

  async function refresh(records) {
    const answer = await fetch(location.href);
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const content = page.getElementById("content");
    document.getElementById("content").replaceWith(content);
    for (const id of ["clocks"]) {
      const state = page.querySelector("#" + id + " .state");
      document.querySelector("#" + id + " .state").replaceWith(state);
    }
    if (window.htmx) {
      window.htmx.process(content);
    }
    for (const link of content.querySelectorAll("a.title[href*='/records/']")) {
      const path = new URL(link.href).pathname.slice("/records/".length);
      if (records.has(decodeURIComponent(path))) {
        link.closest("li").classList.add("fresh");
      }
    }
  }

  if (live.dataset.past === "true") {
    return;
  }
  follow();
})();
