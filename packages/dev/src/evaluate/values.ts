/** Are two values, as `.msp` writes them, the same for a lawyer? Wider than the language: the wording of a text may differ. */

/** Units of time in the smallest unit of their clock. */
const UNITS: Readonly<Record<string, readonly [clock: string, factor: number]>> = {
    minute: ['time', 1], hour: ['time', 60], day: ['time', 1440], week: ['time', 10080],
    month: ['months', 1], quarter: ['months', 3], year: ['months', 12]
};

export function sameValue(expected: string, actual: string): boolean {
    const left = plain(expected);
    const right = plain(actual);
    if (left === right) return true;
    if (left.includes(' > ')) return sameOrder(left.split(' > '), right.split(' > '));
    if (left.startsWith('"')) return sameText(unquote(left), unquote(right));
    const lengths = [lengthOf(left), lengthOf(right)];
    if (lengths[0] && lengths[1]) return lengths[0] === lengths[1];
    return sameAmount(left, right);
}

/** `3 months`, `1 business day and 4 business hours`: a clock and a number; undefined where it is no length of time. */
function lengthOf(text: string): string | undefined {
    const words = text.split(' ').filter(word => word !== 'and' && word !== 'calendar');
    let clock = '';
    let total = 0;
    for (let at = 0; at < words.length;) {
        const amount = Number(words[at]);
        if (words[at] === undefined || words[at] === '' || Number.isNaN(amount)) return undefined;
        const business = words[at + 1] === 'business' || words[at + 1] === 'working';
        const word = words[at + (business ? 2 : 1)] ?? '';
        const unit = UNITS[word.endsWith('s') ? word.slice(0, -1) : word];
        if (!unit) return undefined;
        const name = business ? `business ${unit[0]}${word.startsWith('day') ? ' days' : ''}` : unit[0];
        if (clock !== '' && clock !== name) return undefined;
        clock = name;
        total += amount * unit[1];
        at += business ? 3 : 2;
    }
    return clock === '' ? undefined : `${total} ${clock}`;
}

interface Amount {
    readonly number: number;
    readonly unit: string;
    readonly base: string;
    readonly per: string;
}

/** `2% of price.monthly-fee per hour`, `4 350.00 EUR`, `99.9% per month`, `12`. */
function amountOf(text: string): Amount | undefined {
    const [before = '', per = ''] = text.split(' per ');
    const [left = '', base = ''] = before.split(' of ');
    const percent = left.endsWith('%');
    const words = (percent ? left.slice(0, -1) : left).split(' ');
    const unit = percent ? '%' : /^[a-z]{3}$/.test(words.at(-1) ?? '') ? words.pop() ?? '' : '';
    const number = Number(words.join(''));
    return words.join('') === '' || Number.isNaN(number) ? undefined : { number, unit, base, per };
}

/** A base or a period counts where both sides state one. */
function sameAmount(left: string, right: string): boolean {
    const [one, other] = [amountOf(left), amountOf(right)];
    if (!one || !other || one.number !== other.number || one.unit !== other.unit) return false;
    return agrees(one.base, other.base) && agrees(one.per, other.per);
}

const agrees = (left: string, right: string): boolean => left === '' || right === '' || left === right;

/** Every document of the expected order is found, in that order. */
function sameOrder(expected: readonly string[], actual: readonly string[]): boolean {
    let from = 0;
    for (const document of expected) {
        const at = actual.findIndex((other, index) => index >= from && sameText(unquote(document), unquote(other)));
        if (at < 0) return false;
        from = at + 1;
    }
    return true;
}

/** One holds the other, or most of the longer words of the expected text are in the actual one. */
function sameText(expected: string, actual: string): boolean {
    const [left, right] = [folded(expected), folded(actual)];
    if (left === '' || right === '') return left === right;
    if (left.includes(right) || right.includes(left)) return true;
    const words = left.split(' ').filter(word => word.length > 2);
    return words.length > 0 && words.filter(word => right.includes(word)).length / words.length >= 0.6;
}

function folded(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
}

function plain(text: string): string {
    return text.replace(/[\u00a0\u202f\s]+/g, ' ').trim().toLowerCase().replace(/(\d) (?=\d{3}\b)/g, '$1').replaceAll(' %', '%');
}

function unquote(text: string): string {
    return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
