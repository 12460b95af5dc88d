/** Numbers that identify a company, and the arithmetic that tells a mistyped one. */

/** Luhn's check: SIREN (9 digits) and SIRET (14). The SIRET of La Poste has a rule of its own (INSEE). */
export function isSirenOrSiret(digits: string): boolean {
    const sum = [...digits].reverse().reduce((total, character, index) => {
        const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
        return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    return sum % 10 === 0 || digits.length === 14 && digits.startsWith('356000000') && sumOf(digits) % 5 === 0;
}

/** The characters that the key of a French VAT number may have: no I and no O. */
const VAT_KEY_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A French VAT number: its key of two characters, and the SIREN (CGI, ann. II, art. 242 ter). A key of two digits is
 * (12 + 3 × (SIREN mod 97)) mod 97; one with a letter is a number of which the SIREN has the remainder modulo 11. Numbers
 * that begin with 000 are of Monaco, whose companies have no SIREN.
 */
export function isFrenchVat(key: string, siren: string): boolean {
    if (!siren.startsWith('000') && !isSirenOrSiret(siren)) {
        return false;
    }
    const [first = -1, second = -1] = [...key].map(character => VAT_KEY_CHARACTERS.indexOf(character));
    if (first < 0 || second < 0) {
        return false;
    }
    if (first < 10 && second < 10) {
        return key === String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
    }
    const weighed = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
    return (Number(siren) + 1 + Math.floor(weighed / 11)) % 11 === weighed % 11;
}

/** Swiss UID (LIDE): weights 5, 4, 3, 2, 7, 6, 5, 4, modulo 11; a remainder that gives 10 is never issued. */
export function isSwissUid(digits: string): boolean {
    const weights = [5, 4, 3, 2, 7, 6, 5, 4];
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    const check = (11 - sum % 11) % 11;
    return check !== 10 && check === Number(digits[8]);
}

/** LEI (ISO 17442): letters as numbers from 10, modulo 97 is 1. */
export function isLei(text: string): boolean {
    let remainder = 0;
    for (const character of text.toUpperCase()) {
        for (const digit of String(parseInt(character, 36))) {
            remainder = (remainder * 10 + Number(digit)) % 97;
        }
    }
    return remainder === 1;
}

function sumOf(digits: string): number {
    return [...digits].reduce((total, digit) => total + Number(digit), 0);
}
