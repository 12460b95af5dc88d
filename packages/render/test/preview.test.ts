import { rangeOf, uriOf } from '@msp/language';
import { expect, test } from 'vitest';
import { renderPreview } from '../src/index.js';
import { contract, render } from './dossier.js';

test('a finding about a quoted fact stands beside the table that shows it', async () => {
    const source = contract('clause sla { response: { critical: 1 hour } """Délais :\n\n{response}\n""" }');
    const { workspace } = await render(source);
    const dossier = workspace.dossier('/contrat.msp');
    const at = source.indexOf('1 hour');
    const uri = uriOf(dossier.root);
    const { bodyHtml, anchors } = renderPreview(dossier, [{ uri, range: { offset: at, end: at + 6 } }, { uri, range: rangeOf({ node: dossier.root, property: 'name' }) }]);
    expect(anchors[1]).toBeUndefined();
    expect(bodyHtml).toContain(`<table class="msp-table" id="${anchors[0]}"`);
});

test('each file is named where it begins, and language where it changes', async () => {
    const { html } = await render({
        '/contrat.msp': contract('clause "Un" { """x""" }'),
        '/a.msp': 'use "msp:infogerance"\nannex Sla "Schedule" of Principal { language en clause "One" { """y""" } }'
    });
    expect(html.match(/data-uri="[^"]*"/g)).toEqual(['data-uri="file:///contrat.msp"', 'data-uri="file:///a.msp"']);
    expect(html).toMatch(/<article class="msp-contract"[^>]* lang="fr"/);
    expect(html).toMatch(/<section class="msp-annex"[^>]* lang="en"/);
});

test('a document without anything is still a document', async () => {
    const { text, html } = await render('contract');
    expect(text).toContain('Sans titre');
    expect(html).toContain('msp-contract');
});
