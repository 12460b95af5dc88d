import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';
import { colour, loadGrammar } from './colorize.js';

let grammar: IGrammar;
beforeAll(async () => {
    grammar = await loadGrammar();
});

/** `text → innermost scope` of every token that has one. */
function colours(text: string): readonly string[] {
    return colour(grammar, text).filter(token => token.scopes.length > 0)
        .map(token => `${token.text} → ${token.scopes.at(-1)}`);
}

/** The scopes of the one token that reads `token`. */
function scopesOf(token: string, text: string): readonly string[] {
    const found = colour(grammar, text).filter(candidate => candidate.text === token);
    expect(found, `"${token}" is one token of ${text}`).toHaveLength(1);
    return found[0]!.scopes;
}

describe('documents', () => {
    test('a document, its type and its name', () => {
        expect(colours('contract Principal "Contrat" {')).toEqual([
            'contract → storage.type.document.msp', 'Principal → entity.name.type.document.msp',
            '" → punctuation.definition.string.begin.msp', 'Contrat → string.quoted.double.msp', '" → punctuation.definition.string.end.msp',
            '{ → punctuation.section.block.begin.msp'
        ]);
    });
    test('whose document it is', () => {
        const text = 'terms Cgv "CGV" of Principal by Prestataire {';
        expect(scopesOf('of', text)).toEqual(['keyword.other.relation.msp']);
        expect(scopesOf('Principal', text)).toEqual(['entity.name.type.reference.msp']);
        expect(scopesOf('Prestataire', text)).toEqual(['entity.name.type.reference.msp']);
    });
    test('a party with accents in its name, and its roles over two lines', () => {
        const text = 'party Hébergeur-Santé "Hôte SAS" as subcontractor of Prestataire,\n  subprocessor {\n country: FR\n}';
        expect(scopesOf('Hébergeur-Santé', text)).toContain('entity.name.type.party.msp');
        expect(scopesOf('subcontractor', text)).toContain('entity.other.inherited-class.role.msp');
        expect(scopesOf('subprocessor', text)).toContain('entity.other.inherited-class.role.msp');
        expect(scopesOf('FR', text)).toContain('constant.language.country.msp');
    });
    test('a role stated again', () => {
        expect(colours('role Client as client, controller')).toEqual([
            'role → keyword.other.role.msp', 'Client → entity.name.type.reference.msp', 'as → keyword.other.role.msp',
            'client → entity.other.inherited-class.role.msp', ', → punctuation.separator.msp', 'controller → entity.other.inherited-class.role.msp'
        ]);
    });
    test('precedence ends with its line', () => {
        const text = 'precedence Principal > Dpa, Sla >\n   Cgv\nclause sla {';
        expect(colour(grammar, text).filter(token => token.text === '>').every(token => token.scopes.includes('keyword.operator.precedence.msp'))).toBe(true);
        expect(scopesOf('Cgv', text)).toContain('entity.name.type.reference.msp');
        expect(scopesOf('sla', text)).toEqual(['entity.name.type.kind.msp']);
    });
    test('the terms of a glossary', () => {
        const text = 'glossary {\n "SLA" ("Service Level Agreement"): """Engagement du {Prestataire}."""\n}\nclause x {';
        expect(scopesOf('"SLA"', text)).toContain('entity.name.term.msp');
        expect(scopesOf('Engagement du', text)).toContain('text.prose.msp');
        expect(scopesOf('clause', text)).toEqual(['storage.type.clause.msp']);
    });
});

describe('clauses and facts', () => {
    test('a clause with kind, heading, name and derogation', () => {
        const text = 'clause sla "Niveaux" as NiveauxCritiques derogates from Principal.sla {';
        expect(scopesOf('sla', text.replace('.sla', '.x'))).toEqual(['entity.name.type.kind.msp']);
        expect(scopesOf('NiveauxCritiques', text)).toEqual(['entity.name.type.clause.msp']);
        expect(scopesOf('derogates', text)).toEqual(['keyword.other.derogation.msp']);
        expect(scopesOf('Principal', text)).toEqual(['variable.other.reference.msp']);
    });
    test('a fact may be called like a keyword', () => {
        for (const name of ['order', 'language', 'version', 'signed', 'party', 'clause', 'level', 'fr', 'service-hours']) {
            expect(colours(`${name}: 3`)[0]).toBe(`${name} → support.variable.property.fact.msp`);
        }
    });
    test.each([
        ['4 hours', ['4 → constant.numeric.duration.msp', 'hours → keyword.other.unit.msp']],
        ['5 business days', ['5 → constant.numeric.duration.msp', 'business days → keyword.other.unit.msp']],
        ['99.9% per month', ['99.9 → constant.numeric.percent.msp', '% → keyword.other.unit.msp', 'per → keyword.other.per.msp', 'month → keyword.other.unit.msp']],
        ['2% of price.monthly-fee per hour', [
            '2 → constant.numeric.percent.msp', '% → keyword.other.unit.msp', 'of → keyword.other.msp', 'price → variable.other.reference.msp',
            '. → punctuation.accessor.msp', 'monthly-fee → variable.other.reference.msp', 'per → keyword.other.per.msp', 'hour → keyword.other.unit.msp'
        ]],
        ['120 000 EUR', ['120 000 → constant.numeric.money.msp', 'EUR → keyword.other.unit.currency.msp']],
        ['1\u202f250.50\u00a0EUR', ['1\u202f250.50 → constant.numeric.money.msp', 'EUR → keyword.other.unit.currency.msp']],
        ['2026-03-01', ['2026-03-01 → constant.numeric.date.msp']],
        ['24/7', ['24/7 → constant.numeric.schedule.msp']],
        ['mon-fri 08:00-18:00 and sat 09:00-12:00', [
            'mon-fri → constant.language.days.msp', '08:00-18:00 → constant.numeric.schedule.msp', 'and → keyword.operator.logical.msp',
            'sat → constant.language.days.msp', '09:00-12:00 → constant.numeric.schedule.msp'
        ]],
        ['CH', ['CH → constant.language.country.msp']],
        ['yes', ['yes → constant.language.boolean.msp']],
        ['?', ['? → constant.other.blank.msp']],
        ['Client.country', ['Client → variable.other.reference.msp', '. → punctuation.accessor.msp', 'country → variable.other.reference.msp']]
    ])('the value %s', (value, expected) => {
        expect(colours(`delay: ${value}`).slice(2)).toEqual(expected);
    });
    test('members of a list and rows of a table', () => {
        expect(scopesOf('user-support', 'included: [monitoring, user-support, "x y"]')).toContain('variable.other.enummember.msp');
        expect(scopesOf('major', 'response: { critical: 1 hour   major: 4 hours }')).toContain('support.variable.property.fact.msp');
    });
});

describe('prose', () => {
    test('plain text, quotations and escapes', () => {
        const text = '"""\nLe {Prestataire} résout en {resolution.critical} : \\{libre\\}.\n"""\nclause sla {';
        expect(scopesOf('Le', text)).toEqual(['meta.prose.msp', 'text.prose.msp']);
        expect(scopesOf('Prestataire', text)).toEqual(['meta.prose.msp', 'text.prose.msp', 'meta.quotation.msp', 'variable.other.reference.msp']);
        expect(scopesOf('critical', text)).toContain('meta.quotation.msp');
        expect(scopesOf('\\{', text)).toContain('constant.character.escape.msp');
        expect(scopesOf('clause', text)).toEqual(['storage.type.clause.msp']);
    });
    test('a quotation that does not close on its line stays text', () => {
        const text = '"""\nLe {Prestataire\nrésout.\n"""\nclause sla {';
        expect(scopesOf('résout.', text)).toEqual(['meta.prose.msp', 'text.prose.msp']);
        expect(scopesOf('clause', text)).toEqual(['storage.type.clause.msp']);
    });
    test('keywords, comments and numbers in prose are only words', () => {
        expect(scopesOf('contract Principal // 4 hours 12 % "cité" et www.x.fr', '"""contract Principal // 4 hours 12 % "cité" et www.x.fr"""'))
            .toEqual(['meta.prose.msp', 'text.prose.msp']);
    });
    test('Markdown', () => {
        const text = '"""\n## Délais\n- un **délai {response}** ferme\n1. *ici*\n| a | b |\n"""';
        expect(scopesOf('Délais', text)).toContain('markup.heading.msp');
        expect(scopesOf('-', text)).toContain('punctuation.definition.list.begin.msp');
        expect(scopesOf('1.', text)).toContain('punctuation.definition.list.begin.msp');
        expect(scopesOf('response', text)).toEqual(expect.arrayContaining(['markup.bold.msp', 'meta.quotation.msp']));
        expect(scopesOf('ici', text)).toContain('markup.italic.msp');
    });
    test('emphasis cannot leak out of its text', () => {
        expect(scopesOf('clause', '"""**ouvert"""\nclause sla {')).toEqual(['storage.type.clause.msp']);
    });
    test('control of wording', () => {
        const text = '"""{if price.cap} x {else} y {end} {each parties as p} {p}"""';
        for (const word of ['if', 'else', 'end', 'each', 'as']) expect(scopesOf(word, text)).toContain('keyword.control.msp');
    });
});

describe('comments', () => {
    test('a suppression with its reason and its end', () => {
        expect(colours('    // allow payment-term-limit: délai négocié until 2027-01-01')).toEqual([
            '// → punctuation.definition.comment.msp', 'allow → keyword.control.allow.msp', 'payment-term-limit → entity.name.tag.rule.msp',
            ': → punctuation.separator.msp', 'délai négocié → string.unquoted.reason.msp',
            'until → keyword.control.until.msp', '2027-01-01 → constant.numeric.date.msp'
        ]);
    });
    test('a suppression in French', () => {
        expect(scopesOf('délai négocié', "// autoriser payment-term-limit : délai négocié jusqu'au 2027-01-01")).toContain('string.unquoted.reason.msp');
    });
    test('a suppression without a reason is an ordinary comment, for it does nothing', () => {
        expect(colours('// allow payment-term-limit')).toEqual(['// → punctuation.definition.comment.msp', 'allow payment-term-limit → comment.line.double-slash.msp']);
    });
    test('a doc comment and its language tag', () => {
        const text = '/** Délai.\n * @en Delay. */\nfact response: duration per severity required';
        expect(scopesOf('@en', text)).toEqual(['comment.block.documentation.msp', 'storage.type.class.msp']);
        expect(scopesOf('fact', text)).toEqual(['storage.type.fact.msp']);
        expect(scopesOf('required', text)).toEqual(['storage.modifier.msp']);
    });
});

describe('libraries', () => {
    test('a kind', () => {
        const text = 'kind sla extends service {\n fr "Niveaux"   en "Levels"\n fact hours: schedule\n wording fr """Le {provider}."""\n}';
        expect(scopesOf('sla', text)).toContain('entity.name.type.msp');
        expect(scopesOf('service', text)).toContain('entity.other.inherited-class.msp');
        expect(scopesOf('hours', text)).toContain('support.variable.property.fact.msp');
        expect(scopesOf('schedule', text)).toContain('support.type.msp');
        expect(scopesOf('wording', text)).toContain('storage.type.wording.msp');
    });
    test('types of facts', () => {
        expect(scopesOf('list', 'fact sites: list of {')).toEqual(['support.type.msp']);
        expect(scopesOf('severity', 'fact response: duration per severity required')).toEqual(['keyword.other.unit.msp']);
    });
    test('a requirement', () => {
        const text = 'require price.payment-term <= 60 days when Client.country = CH\n id payment-term-limit because "C. com."\n level other warning';
        expect(scopesOf('require', text)).toEqual(['keyword.control.requirement.msp']);
        expect(scopesOf('<=', text)).toEqual(['keyword.operator.comparison.msp']);
        expect(scopesOf('when', text)).toEqual(['keyword.control.when.msp']);
        expect(scopesOf('payment-term-limit', text)).toEqual(['entity.name.tag.rule.msp']);
        expect(scopesOf('warning', text)).toEqual(['constant.language.level.msp']);
    });
    test('a requirement of a clause with facts', () => {
        const text = 'recommend clause governance with rhythm, members';
        expect(scopesOf('governance', text)).toEqual(['entity.name.type.kind.msp']);
        expect(scopesOf('with', text)).toEqual(['keyword.control.with.msp']);
    });
});

describe('every construct of the language has a colour', () => {
    test('no keyword is left plain', () => {
        const plain = colour(grammar, 'contract A "a" {\n language fr\n apply P, Q\n signed 2026-03-01\n effective ?\n version "2"\n external "x.xlsx"\n}')
            .filter(token => token.scopes.every(scope => scope.startsWith('meta.') || scope === 'variable.other.reference.msp'));
        expect(plain).toEqual([]);
    });
});

describe('phrases', () => {
    const text = 'phrases for renewal {\n    headed fr "Reconduction"\n    fact notice {\n        said fr "préavis de {value}" likely in renewal\n            as in "Préavis : 3 mois" gives 3 months\n            not in "Sans préavis."\n    }\n}';
    test('a lexicon, the facts it words and its examples', () => {
        expect(scopesOf('phrases', text)).toContain('storage.type.library.msp');
        expect(scopesOf('notice', text)).toContain('support.variable.property.fact.msp');
        for (const word of ['headed', 'said', 'likely', 'gives']) {
            expect(scopesOf(word, text)).toContain('keyword.other.phrase.msp');
        }
        expect(scopesOf('as in', text)).toContain('keyword.other.example.msp');
        expect(scopesOf('not in', text)).toContain('keyword.other.example.msp');
    });
    test('a word group and the words of a member', () => {
        expect(scopesOf('end-of-term', 'words end-of-term fr "terme"')).toContain('entity.name.type.msp');
        expect(scopesOf('critical', 'words severity.critical fr "critique"')).toContain('entity.name.type.msp');
    });
});

describe('quotations', () => {
    test('one that keeps its own words: a reference and a string, not prose', () => {
        expect(colours('"""Pour {term.duration "trente-six (36) mois"} ferme."""').slice(2, 10)).toEqual([
            '{ → punctuation.definition.template-expression.begin.msp', 'term → variable.other.reference.msp', '. → punctuation.accessor.msp', 'duration → variable.other.reference.msp',
            '" → punctuation.definition.string.begin.msp', 'trente-six (36) mois → string.quoted.double.msp', '" → punctuation.definition.string.end.msp', '} → punctuation.definition.template-expression.end.msp'
        ]);
    });
});
