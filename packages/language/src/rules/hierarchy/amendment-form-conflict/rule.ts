import { namedConflictRule } from '../named-conflict.js';

export const amendmentFormConflict = namedConflictRule({
    id: 'amendment-form-conflict',
    aliases: ['MSP219'],
    domain: 'hierarchy',
    conflicts: { facts: ['amendment.form'] },
    title: { fr: 'Le contrat doit se modifier sous une seule forme', en: 'The contract must be amended in one form' },
    sources: ['C. civ., art. 1193', 'CO, art. 16'],
    advice: { fr: 'Gardez une seule forme : au mieux, l\'avenant écrit et signé.', en: 'Keep one form: at best the signed written amendment.' },
    // What a signed amendment guards against is the other form.
    prefers: statements => statements.find(({ value }) => value.$cstNode?.text === 'signed-writing')
});
