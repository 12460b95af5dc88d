/** Dossiers of random ranks and values: who prevails, and that what an edit leaves is what a fresh start finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from '../src/model/tree.js';
import { TestWorkspace } from '../src/testing/index.js';

interface DocumentModel {
    /** Hours that its clause states; undefined where it says nothing. */
    readonly delay: number | undefined;
    readonly unit: 'hours' | 'business hours' | 'days';
    /** An order of its own, over some of the documents. */
    readonly order: readonly number[];
    readonly derogates: boolean;
    readonly term: string | undefined;
}

interface DossierModel {
    readonly documents: readonly DocumentModel[];
    /** The order of the contract; undefined where it states none. */
    readonly order: readonly number[] | undefined;
}

const TYPES = ['contract', 'annex', 'agreement', 'terms', 'order'];

const documentModel: fc.Arbitrary<DocumentModel> = fc.record({
    delay: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    unit: fc.constantFrom('hours' as const, 'business hours' as const, 'days' as const),
    order: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    derogates: fc.boolean(),
    term: fc.option(fc.constantFrom('Tout événement.', 'Toute demande.'), { nil: undefined })
});

const dossierModel: fc.Arbitrary<DossierModel> = fc.integer({ min: 2, max: 5 }).chain(count => fc.record({
    documents: fc.array(documentModel, { minLength: count, maxLength: count }),
    order: fc.option(fc.shuffledSubarray([...Array(count).keys()], { minLength: 2 }), { nil: undefined })
}));

function nameOf(index: number): string {
    return `D${index}`;
}

function pathOf(index: number): string {
    return `/d${index}.msp`;
}

function precedence(order: readonly number[], count: number): string {
    const names = order.filter(index => index < count).map(nameOf);
    return names.length < 2 ? '' : `precedence ${names.join(' > ')}`;
}

function textOf({ documents, order }: DossierModel, index: number): string {
    const document = documents[index]!;
    return `${TYPES[index]} ${nameOf(index)} "Document ${index}" ${index === 0 ? '' : 'of D0 '}{
        ${precedence(index === 0 ? order ?? [] : document.order, documents.length)}
        ${document.term === undefined ? '' : `glossary { "Incident": """${document.term}""" }`}
        ${document.delay === undefined ? '' : `clause k ${index > 0 && document.derogates ? 'derogates from D0' : ''} { delay: ${document.delay} ${document.unit} }`}
    }`;
}

function filesOf(model: DossierModel): Record<string, string> {
    return Object.fromEntries(model.documents.map((_, index) => [pathOf(index), textOf(model, index)]));
}

/** All findings, as text: the nodes of two workspaces are never the same. */
function findingsIn(workspace: TestWorkspace, model: DossierModel): string[] {
    return model.documents.flatMap((_, index) => workspace.findings(pathOf(index)).map(({ code, level, message, place, related, fixes }) => JSON.stringify([
        pathOf(index), code, level, message, rangeOf(place), related.map(other => [other.message, rangeOf(other.place)]), fixes.map(fix => [fix.title, fix.edits()])
    ])));
}

test('the value that prevails is that of the highest document that states it', async () => {
    await fc.assert(fc.asyncProperty(dossierModel, async model => {
        const plain = { order: model.order, documents: model.documents.map(document => ({ ...document, order: [], derogates: false, unit: 'hours' as const })) };
        const workspace = await TestWorkspace.reuse(filesOf(plain));
        const subject = workspace.dossier(pathOf(0)).facts.subject('k', 'delay');
        const stating = plain.documents.flatMap((document, index) => document.delay === undefined ? [] : [{ index, delay: document.delay }]);
        const values = new Set(stating.map(({ delay }) => delay));
        const rank = (index: number): number => plain.order?.indexOf(index) ?? -1;
        const ranked = stating.filter(({ index }) => rank(index) >= 0).sort((a, b) => rank(a.index) - rank(b.index));
        const [highest] = ranked;
        const unranked = stating.filter(({ index }) => rank(index) < 0);
        if (values.size <= 1) {
            expect(subject?.reason).toBe(stating.length === 0 ? undefined : stating.length === 1 ? 'only' : 'same');
        } else if (highest && unranked.every(({ delay }) => delay === highest.delay)) {
            expect(subject?.prevailing?.document.name).toBe(nameOf(highest.index));
        } else {
            expect(subject?.prevailing).toBeUndefined();
        }
    }), { numRuns: 150 });
});

test('after an edit of one document the findings are those of a fresh workspace', async () => {
    const edit = fc.record({ before: dossierModel, changed: documentModel, which: fc.nat() });
    await fc.assert(fc.asyncProperty(edit, async ({ before, changed, which }) => {
        const index = which % before.documents.length;
        const after: DossierModel = { ...before, documents: before.documents.map((document, at) => at === index ? changed : document) };
        const workspace = await TestWorkspace.reuse(filesOf(before));
        await workspace.write({ [pathOf(index)]: textOf(after, index) });
        const edited = findingsIn(workspace, after);
        const fresh = await TestWorkspace.reuse(filesOf(after));
        expect(edited).toEqual(findingsIn(fresh, after));
    }), { numRuns: 100 });
});
