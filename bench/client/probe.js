// Runs in each page before its own script: when did what a person waits for stand on the screen?
(() => {
  /** Resolves with the moment after the frame that shows it; `ready` is looked at once in each frame. */
  const painted = (ready) =>
    new Promise((resolve) => {
      const look = () => {
        if (!ready()) return void requestAnimationFrame(look);
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.now());
        after.port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });
  const rows = () => document.querySelectorAll("li[data-id]").length;
  const usable = () => rows() >= 8 && document.querySelector(".qc-result--na") !== null;
  const blocks = [];
  let pressed = 0;
  let waiting;
  let answer;

  addEventListener("click", (event) => (pressed = event.timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) blocks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  const start = painted(usable);
  globalThis.bench = {
    /** Milliseconds from the start of the navigation until a screenful of rows and the result buttons stand there. */
    start: () => start,
    /** Call before the press. */
    expectList() {
      waiting = painted(usable).then((at) => at - pressed);
    },
    expectRows(selector, count) {
      waiting = painted(() => document.querySelectorAll(selector).length >= count).then((at) => at - pressed);
    },
    /** What is found for the whole text; counted from the input event that brings its last character. */
    expectTyped(selector, text) {
      let typed = 0;
      addEventListener("input", (event) => (typed = event.timeStamp), { capture: true, once: true });
      const shown = () => document.querySelector(selector)?.dataset.typed === text;
      waiting = painted(() => typed > 0 && shown()).then((at) => at - typed);
    },
    expectSaved(id) {
      const saved = `.onsite-saved[data-id="${id}"]`;
      waiting = painted(() => document.querySelector(saved)).then((at) => at - pressed);
      answer = painted(() => document.querySelector(`.qc-result[data-given], ${saved}`)).then(
        (at) => at - pressed,
      );
    },
    /** Milliseconds from the press to the frame that shows what was expected. */
    seen: () => waiting,
    /** Milliseconds from the press to the first frame that answers it: the button that stays down, or the saved row. */
    answered: () => answer,
    /** Milliseconds since the start of the navigation when so many rows stand in the list. */
    all: (count) => painted(() => rows() >= count),
    current: () => document.querySelector(".qc-current")?.dataset.id ?? null,
    /** The blocks of the main thread since a moment, in milliseconds. */
    blocks: (since) => blocks.filter((block) => block.startTime >= since).map((block) => block.duration),
    now: () => performance.now(),
    present: (selector) => painted(() => document.querySelector(selector) !== null),
    until: (selector, text) =>
      painted(() => document.querySelector(selector)?.textContent.includes(text) ?? false),
    /** Where a finger would press. */
    middle(selector) {
      const element = document.querySelector(selector);
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight - 120) element.scrollIntoView({ block: "center" }); // the bar lies over the end
      const box = element.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    },
  };
})();
