// Runs on every measured page before the page's own scripts, so it is plain JavaScript.
const RADIOS = 48;
const inputs = document.getElementsByTagName('input');

globalThis.rmdqBench = {
  /** Milliseconds from the start of the navigation until the 24 items are there, and what came over the wire. */
  ready: untilItems((count) => count >= RADIOS).then(() => {
    const pageMs = performance.now();
    const loaded = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
    return { pageMs, bytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0) };
  }),

  /** Takes the form away and shows it again: milliseconds until the 24 items are there, all scripts being loaded. */
  async showAgain({ hide, show }) {
    hide();
    await untilItems((count) => count < RADIOS);
    // What taking it away leaves to do does not count.
    await new Promise(requestIdleCallback);
    const start = performance.now();
    show();
    await untilItems((count) => count >= RADIOS);
    return performance.now() - start;
  },

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

/** Resolves after the frame in which the page has so many of the items' radio buttons. */
function untilItems(isEnough) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
    async function look() {
      // Counting every input costs nothing; which of them can be seen is asked only then.
      if (!isEnough(inputs.length) || !isEnough(radios().length)) return;
      observer.disconnect();
      await nextFrame();
      resolve();
    }
  });
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
