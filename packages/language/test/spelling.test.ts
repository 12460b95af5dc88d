import { expect, test } from 'vitest';
import { editDistance, nearNames } from '../src/model/spelling.js';

test('insertions, deletions, replacements and exchanges count one each', () => {
    expect(editDistance('critical', 'critcal')).toBe(1);
    expect(editDistance('client', 'cleint')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
});

test('case, accents and hyphens count for nothing', () => {
    expect(nearNames('Penalites', ['pénalités', 'prix'])).toEqual(['pénalités']);
    expect(nearNames('monthlyfee', ['monthly-fee'])).toEqual(['monthly-fee']);
});

test('a short word is not near to everything', () => {
    expect(nearNames('FR', ['CH', 'DE', 'FI'])).toEqual([]);
    expect(nearNames('sla', ['slo', 'price'])).toEqual(['slo']);
});

test('the beginning of a name suggests it, after better matches', () => {
    expect(nearNames('resp', ['response', 'rest'])).toEqual(['rest', 'response']);
});
