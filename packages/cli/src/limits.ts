/** Of a Word file that is read, in bytes. */
export const LARGEST_DOCUMENT = 200_000_000;
