import { expect, test } from 'vitest';
import { pointsCited } from './points.js';

test('a source cites points, not bare articles', () => {
    expect(pointsCited('RGPD, art. 28(2) et 28(3)(d)')).toEqual(['28(2)', '28(3)(d)']);
    expect(pointsCited('RGPD, art. 28(3)(a) et 29')).toEqual(['28(3)(a)']);
    expect(pointsCited('Règlement (UE) 2022/2554, art. 30(2)(a)')).toEqual(['30(2)(a)']);
});
