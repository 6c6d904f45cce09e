// What is to be imported is sent as it is, however long, and the page hears how far that is. A
// small file is read into the field, so that it is seen before it is sent.
(() => {
  "use strict";
  const SHOWN = 200_000;
  const form = document.getElementById("load");
  const file = document.getElementById("file");
  const text = document.getElementById("catalogue");
  const large = document.getElementById("load-large");
  const progress = document.getElementById("load-progress");
  if (!form || !window.ReadableStream) {
    return;
  }
  const chosen = () => (file.files.length && file.files[0].size > SHOWN ? file.files[0] : null);
  file.addEventListener("change", async () => {
    const asItIs = chosen();
    text.disabled = Boolean(asItIs);
    large.hidden = !asItIs;
    large.textContent = asItIs ? large.dataset.says.replace("{0}", asItIs.name) : "";
    if (file.files.length) {
      text.value = asItIs ? "" : await file.files[0].text();
    }
  });

  form.addEventListener("submit", async (event) => {
    const wanted = event.submitter ? event.submitter.value : "check";
    const catalogue = chosen() || text.value;
    if (!catalogue || (wanted === "csv" && !chosen())) {
      return;
    }
    event.preventDefault();
    const asked = new URLSearchParams({ do: wanted, form: form.elements.form.value });
    asked.set("analyst", form.elements.analyst.value);
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach((button) => (button.disabled = true));
    progress.hidden = false;
    progress.querySelector("progress").removeAttribute("value");
    try {
      const answer = await fetch("/load?" + asked, {
        method: "POST",
        headers: { "Content-Type": "application/x-ndjson" },
        body: catalogue,
      });
      await (answer.headers.get("Content-Type").startsWith("text/csv") ? download(answer) : hear(answer));
    } catch (_) {
      document.getElementById("load-broken").hidden = false;
    } finally {
      buttons.forEach((button) => (button.disabled = false));
      progress.hidden = true;
    }
  });

  async function hear(answer) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const bar = progress.querySelector("progress");
    let rest = "";
    let shown = false;
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + (value || "")).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        const said = JSON.parse(line);
        if (said.total !== undefined) {
          bar.max = said.total;
          bar.value = 0;
        } else if (said.done !== undefined) {
          bar.value = said.done;
          progress.querySelector("span").textContent = said.done + " / " + bar.max;
        } else {
          show(said.page);
          shown = true;
        }
      }
      if (done) {
        break;
      }
    }
    if (!shown) {
      throw new Error("cut off");
    }
  }

  async function download(answer) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = "import.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  // Only what the service found out: what was typed stays as it is.
  function show(page) {
    const drawn = new DOMParser().parseFromString(page, "text/html");
    document.getElementById("load-broken").hidden = true;
    for (const id of ["load-wrong", "load-result"]) {
      document.getElementById(id).replaceWith(drawn.getElementById(id));
    }
    (document.getElementById("result") || document.getElementById("wrongs"))?.focus();
  }
})();
