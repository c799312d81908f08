import base from '../vite.config';
export default { ...base, resolve: { alias: { 'callscope/worker': new URL('./worker.js', import.meta.url).pathname } } };
