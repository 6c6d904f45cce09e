// Plays what the links lead through anyhow: a step is the next page's content put in this one's
// place, so the address, the buttons of the browser and reading without scripts stay right.
const PAUSE = 1600;
let playing = 0;
let asked = 0;

const $ = (id) => document.getElementById(id);

function dress() {
  const play = $("play");
  if (!play) {
    return;
  }
  play.hidden = false;
  document.querySelector(".keys").hidden = false;
  show(play);
  play.addEventListener("click", toggle);
  const slider = $("slider");
  slider.addEventListener("change", () => {
    const form = new FormData(slider.form);
    go(location.pathname + "?" + new URLSearchParams(form), true);
  });
  for (const id of ["first", "previous", "next", "last"]) {
    $(id).addEventListener("click", (click) => {
      if ($(id).href && !click.ctrlKey && !click.metaKey && !click.shiftKey) {
        click.preventDefault();
        go($(id).href, true);
      }
    });
  }
}

function show(play) {
  play.textContent = playing ? play.dataset.pause : play.dataset.play;
}

/** Puts the content of another place in; where that fails, the browser goes there itself. */
async function go(address, keep) {
  const mine = ++asked;
  const focused = document.activeElement ? document.activeElement.id : "";
  const open = document.querySelector("#replay details")?.open;
  let next;
  try {
    const answer = await fetch(address);
    next = answer.ok
      ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("replay")
      : null;
  } catch (_) {
    next = null;
  }
  if (mine !== asked) {
    return;
  }
  if (!next) {
    location.assign(address);
    return;
  }
  $("replay").replaceWith(next);
  const here = next.querySelector("#jump [name=at]").value;
  const shared = new URL(address, location.href);
  shared.searchParams.delete("step");
  shared.searchParams.delete("go");
  shared.searchParams.set("at", here);
  history[keep ? "pushState" : "replaceState"](null, "", shared);
  dress();
  if (open) {
    next.querySelector("details").open = true;
  }
  const again = focused && $(focused);
  if (again) {
    (again.matches("a, button, input") ? again : $("play")).focus();
  }
  $("replay-said").textContent = next.dataset.said;
  document.dispatchEvent(new CustomEvent("replayed"));
}

function toggle() {
  if (playing) {
    stop();
  } else {
    playing = 1;
    show($("play"));
    play(true);
  }
}

function stop() {
  clearTimeout(playing);
  playing = 0;
  show($("play"));
}

/** One step, and the next one after a while; from the end it begins anew. */
async function play(first) {
  const next = $("next").href || (first && $("first").href);
  if (!next) {
    stop();
    return;
  }
  await go(next, false);
  if (playing) {
    playing = setTimeout(() => play(false), PAUSE);
    show($("play"));
  }
}

const KEYS = { ArrowLeft: "previous", ArrowRight: "next", Home: "first", End: "last" };

document.addEventListener("keydown", (key) => {
  if (key.altKey || key.ctrlKey || key.metaKey || !$("replay")) {
    return;
  }
  const at = key.target;
  const busy = at.closest("input, select, textarea, summary, pre, [contenteditable]");
  if (busy) {
    return;
  }
  if (key.key === " " && !at.closest("a, button")) {
    key.preventDefault();
    toggle();
  } else if (KEYS[key.key]) {
    const link = $(KEYS[key.key]);
    key.preventDefault();
    if (link.href) {
      go(link.href, true);
    }
  }
});

window.addEventListener("popstate", () => location.reload());
dress();
