/**
 * How a file says that this product made it, so that a later export may replace it without asking.
 *
 * An output writes `GENERATOR_MARK` once, where its format names the program: a `generator` in HTML, the creator tool in a
 * PDF, a comment in Markdown. Its digits become a checksum of the file, so a file that somebody changed since is no longer ours.
 * A Word file names `GENERATOR` as its application instead: every program that saves it again writes its own name there.
 */
import { strFromU8, unzipSync } from 'fflate';

export const GENERATOR = 'MSP Contracts';

const DIGITS = 16;
export const GENERATOR_MARK = `${GENERATOR} ${'0'.repeat(DIGITS)}`;

const NAME = new TextEncoder().encode(`${GENERATOR} `);
const ZERO = 0x30;

/** Fills in the digits of the mark; a file without one is given back as it is. */
export function sealed(bytes: Uint8Array): Uint8Array {
    const marks = marksIn(bytes).filter(at => bytes.subarray(at, at + DIGITS).every(byte => byte === ZERO));
    const digits = new TextEncoder().encode(checksum(bytes));
    marks.forEach(at => bytes.set(digits, at));
    return bytes;
}

/** Whether an export wrote these bytes and nobody changed them since. */
export function isOwnExport(bytes: Uint8Array): boolean {
    if (bytes[0] === 0x50 && bytes[1] === 0x4B) {
        return applicationOf(bytes) === GENERATOR;
    }
    const text = (at: number): string => strFromU8(bytes.subarray(at, at + DIGITS), true);
    const marks = marksIn(bytes);
    return [...new Set(marks.map(text))].some(digits => {
        const blank = bytes.slice();
        marks.filter(at => text(at) === digits).forEach(at => blank.fill(ZERO, at, at + DIGITS));
        return checksum(blank) === digits;
    });
}

/** Places of the digits of all marks. */
function marksIn(bytes: Uint8Array): number[] {
    const places: number[] = [];
    for (let at = bytes.indexOf(NAME[0]!); at >= 0; at = bytes.indexOf(NAME[0]!, at + 1)) {
        const digits = at + NAME.length;
        if (NAME.every((byte, index) => bytes[at + index] === byte) && bytes.subarray(digits, digits + DIGITS).every(isHexDigit) && digits + DIGITS <= bytes.length) {
            places.push(digits);
        }
    }
    return places;
}

function isHexDigit(byte: number): boolean {
    return (byte >= ZERO && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);
}

/** FNV-1a, twice with 32 bits: it has to notice an edit, not an attack. */
function checksum(bytes: Uint8Array): string {
    let first = 0x811C9DC5;
    let second = 0x1B873593;
    for (const byte of bytes) {
        first = Math.imul(first ^ byte, 0x01000193);
        second = Math.imul(second ^ byte ^ (first >>> 24), 0x01000193);
    }
    return [first, second].map(half => (half >>> 0).toString(16).padStart(DIGITS / 2, '0')).join('');
}

/** The program that a Word file says it comes from. */
function applicationOf(bytes: Uint8Array): string | undefined {
    try {
        const { 'docProps/app.xml': properties } = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'docProps/app.xml' && originalSize < 1e6 });
        return properties && /<Application>([^<]*)<\/Application>/.exec(strFromU8(properties))?.[1];
    } catch {
        // Not a zip after all.
        return undefined;
    }
}
