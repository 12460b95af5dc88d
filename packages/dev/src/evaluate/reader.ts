/** What the evaluation asks of the product. It knows nothing else of it, so that the product's insides can change. */
import type { Language, Party, WholeContract } from './data.ts';

export interface Reading {
    /** Kind and fact: `renewal.notice`. */
    readonly fact: string;
    readonly row?: string;
    /** As `.msp` writes it. */
    readonly value: string;
    readonly sure: 'certain' | 'likely';
    readonly polarity: 'stated' | 'denied' | 'excepted' | 'conditional';
}

export interface Passage {
    readonly language: Language;
    readonly text: string;
    /** The kind of the clause it stands in. */
    readonly kind?: string;
    readonly heading?: string;
}

export interface ContractReading {
    readonly readings: readonly Reading[];
    readonly articles: readonly { readonly heading: string; readonly kinds: readonly string[] }[];
    readonly parties?: readonly Partial<Party>[];
    /** For each point of GDPR art. 28 or DORA art. 30: `said`, `lacks` or `contrary`. */
    readonly points?: ReadonlyMap<string, string>;
}

/** A part that the product cannot do yet is undefined, and is not counted. */
export interface Reader {
    readonly read?: (passage: Passage) => readonly Reading[];
    readonly kinds?: (article: { readonly language: Language; readonly heading: string; readonly text: string }) => readonly string[];
    readonly contract?: (contract: WholeContract) => ContractReading;
}
