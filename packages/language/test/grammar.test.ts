/** What the generator says of the grammar: a set-up whose first lines are warnings looks broken to whoever runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, URI, type Grammar } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { expect, test } from 'vitest';
import { check } from '../src/testing/index.js';

test('the generator has nothing to say of the grammar', async () => {
    const { shared } = createLangiumGrammarServices(EmptyFileSystem);
    const source = readFileSync(join(import.meta.dirname, '../src/grammar/msp.langium'), 'utf8');
    const document = shared.workspace.LangiumDocumentFactory.fromString<Grammar>(source, URI.parse('memory:/msp.langium'));
    await shared.workspace.DocumentBuilder.build([document], { validation: true });
    const { lexerErrors, parserErrors, value } = document.parseResult;
    expect([...lexerErrors, ...parserErrors, ...document.diagnostics ?? []].map(({ message }) => message)).toEqual([]);
    expect(value.rules.length).toBeGreaterThan(50);
});

test('marks of a fact and names of a requirement stand in any order, also between labels', async () => {
    await check(`
    use "msp:infogerance"
    kind essai {
        fact total: money required fr "Total" local en "Total"
        fact lignes: { prix: money required fr "Prix" }
    }
    policy regles {
        require clause essai fr "Il faut un essai." id essai-requis en "An essay is needed." alias E1 because "Pratique"
    }
    `);
});
