// Runs on every measured page before the page's own scripts, so it is plain JavaScript.
const RADIOS = 48;
const inputs = document.getElementsByTagName('input');

globalThis.rmdqBench = {
  /**
   * Resolves with the frame that shows the 24th item: milliseconds since the navigation began, and the bytes that came
   * over the wire until then.
   */
  ready: new Promise((resolve) => {
    const observer = new MutationObserver(async () => {
      if (inputs.length < RADIOS || radios().length < RADIOS) return;
      observer.disconnect();
      await nextFrame();
      const readyMs = performance.now();
      const loaded = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
      resolve({ readyMs, bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0) });
    });
    observer.observe(document, { childList: true, subtree: true });
  }),

  /** Where to click for a radio button, of which each item has two: yes, then no. */
  pointOf(index) {
    const radio = radios()[index];
    radio.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = radio.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },

  /** Starts to wait for a click: `clicked` resolves with the milliseconds from it to the end of the next frame. */
  awaitClick() {
    this.clicked = new Promise((resolve) => {
      const onClick = async ({ timeStamp }) => {
        await nextFrame();
        resolve(performance.now() - timeStamp);
      };
      addEventListener('click', onClick, { capture: true, once: true });
    });
  },

  /** LForms draws its own button over the browser's, which stays unchecked. */
  isChecked: (index) => radios()[index].checked || radios()[index].closest('.ant-radio-checked') !== null,
};

function radios() {
  return [...document.querySelectorAll('input[type=radio]')].filter((radio) => radio.checkVisibility());
}

/** A message sent from a frame's callback arrives when the frame's layout and painting are done. */
function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}
