/** Characters of symbol fonts as Unicode. Source: the Symbol and Wingdings encodings as Unicode's mapping files give them. */

export const SYMBOL_FONTS = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;

const WINGDINGS: Readonly<Record<number, string>> = {
    0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xe0: '→', 0xe8: '➔',
    0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0x9f: '•', 0x2a: '✉', 0x28: '☎', 0xdf: '←', 0xe1: '↑', 0xe2: '↓', 0xf0: '⇨'
};

const SYMBOL: Readonly<Record<number, string>> = {
    0xb7: '•', 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xae: '→', 0xac: '←', 0xde: '⇒', 0xb0: '°', 0xd6: '√', 0xe5: '∑', 0xa5: '∞', 0xd7: '⋅', 0xbc: '…',
    0xa0: '€', 0xd3: '©', 0xd2: '®', 0xd4: '™', 0xe3: '©', 0xe2: '®', 0xe4: '™',
    0x61: 'α', 0x62: 'β', 0x63: 'χ', 0x64: 'δ', 0x65: 'ε', 0x66: 'φ', 0x67: 'γ', 0x68: 'η', 0x69: 'ι', 0x6b: 'κ', 0x6c: 'λ', 0x6d: 'μ', 0x6e: 'ν', 0x6f: 'ο', 0x70: 'π', 0x71: 'θ',
    0x72: 'ρ', 0x73: 'σ', 0x74: 'τ', 0x75: 'υ', 0x77: 'ω', 0x78: 'ξ', 0x79: 'ψ', 0x7a: 'ζ', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x46: 'Φ', 0x47: 'Γ', 0x4c: 'Λ', 0x50: 'Π'
};

/** Text in a symbol font; what no table has stays a character of its own code or, from the private area, a white square. */
export function symbolText(text: string, font: string): string {
    const table = /^symbol$/i.test(font) ? SYMBOL : /^wingdings$/i.test(font) ? WINGDINGS : undefined;
    return [...text].map(character => {
        const code = character.codePointAt(0)!;
        const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
        return table?.[low] ?? (low !== code ? (low >= 0x20 && low < 0x7f && !SYMBOL_FONTS.test(font) ? String.fromCharCode(low) : '▯') : character);
    }).join('');
}
