/** The first letter of a label, by where the label stands. */

/** A label in the middle of a sentence: `durée`, `l'hébergeur`; initials and names of products stay: `TJM`, `SaaS`, `P1`. */
export function lowerFirst(text: string): string {
    const [word = ''] = text.split(/[\s'’,‑-]/u, 1);
    return /[\p{Lu}\p{N}]/u.test(word.slice(1)) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
