/** Two versions of a contract as one tree with marks, and back. */
export { accept, reject } from './resolve.js';
export { redline, type RedlineOptions } from './redline.js';
export { redlineCounts, redlineSummary } from './summary.js';
