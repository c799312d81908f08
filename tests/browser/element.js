// Sets the text of one element before the page knows what it is.
import { defineTranscript } from '/dist/element.js';

document.querySelector('#early').text = 'Omar Reed: Sales rose 3%.';
defineTranscript();
defineTranscript();

/** Does something to an element and waits until it has read: what it shows then. */
globalThis.after = (element, act = () => {}) =>
  new Promise((resolve, reject) => {
    element.addEventListener('callscope-ready', () => resolve(globalThis.shown(element)), { once: true });
    element.addEventListener('callscope-error', ({ detail }) => reject(detail), { once: true });
    act(element);
  });
globalThis.shown = (element) => [...element.shadowRoot.querySelectorAll('p')].map((words) => words.textContent.trim());
globalThis.ready = true;
