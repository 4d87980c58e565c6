// Runs on every measured page before the page's own scripts, so it is plain JavaScript.
globalThis.chartBench = {
  /** Resolves after the frame that has painted so many lines. */
  until: (selector, isEnough) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributeFilter: ['d'] });
      look();
      async function look() {
        // A line that has no points yet is not drawn.
        const lines = [...document.querySelectorAll(selector)].filter((line) => line.getAttribute('d'));
        if (!isEnough(lines.length)) return;
        observer.disconnect();
        await afterFrame();
        resolve();
      }
    }),

  /** Takes the charts away and shows them again: milliseconds until all are painted, every script being loaded. */
  async showAgain({ hide, show }, selector, count) {
    hide();
    await this.until(selector, (lines) => lines === 0);
    // What taking them away leaves to do does not count.
    await new Promise(requestIdleCallback);
    const start = performance.now();
    show();
    await this.until(selector, (lines) => lines >= count);
    return performance.now() - start;
  },
};

/** A message sent from a frame's callback arrives when the frame's layout and painting are done. */
function afterFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}
