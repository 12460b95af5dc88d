/**
 * A value as a text states it, before it becomes a value of the tree: plain data, so that it can be kept by the text alone.
 */
import type { DurationPart } from '../../model/values.js';

export type SlotValue =
    | { readonly type: 'duration'; readonly parts: readonly DurationPart[]; readonly per: readonly string[] }
    | { readonly type: 'percent'; readonly percent: number; readonly per: readonly string[] }
    | { readonly type: 'money'; readonly amount: number; readonly currency: string; readonly per: readonly string[] }
    | { readonly type: 'date'; readonly date: string }
    | { readonly type: 'schedule'; readonly always: boolean; readonly windows: readonly { readonly days: string; readonly hours: string }[] }
    | { readonly type: 'number'; readonly number: number }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'name'; readonly name: string }
    | { readonly type: 'blank' };

/** A value and where it stands. */
export interface ValueSpan {
    readonly start: number;
    readonly end: number;
    readonly value: SlotValue;
    /** One of a range (`2 à 24 heures`), or an approximation: read, but never certain. */
    readonly unsure?: boolean;
}
