/** Contracts as PDF files. */
export { writePdf } from './write.js';
