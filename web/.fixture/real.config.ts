import base from '../vite.config';
export default { ...base, resolve: { alias: { 'callscope/worker': new URL('../../dist/worker.js', import.meta.url).pathname } } };
