// Works offline after the first visit: a service worker keeps the page's own files. Opened from disk
// the page is one file and needs none.
export function workOffline(): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http') || import.meta.env.DEV) return;
  navigator.serviceWorker.register('./offline.js').catch(() => {});  // a browser that forbids it just has no offline page
}
