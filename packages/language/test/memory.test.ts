/** Nothing of a dossier stays when its files are gone. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use, when all that nobody holds is gone. */
function used(): number {
    collect();
    collect();
    return process.memoryUsage().heapUsed / 1e6;
}

/** The same text each time: what is kept by the text of a run of prose is bounded, and not the matter here. */
const CONTRACT = `use "msp:infogerance"
contract Principal "Contrat" {
    apply InfogeranceDora
    precedence Principal > Sla
    clause sla { response: { critical: 2 hours } }
    clause "Objet" { """Le Prestataire agit dans un délai de 3 jours.""" }
}
annex Sla "Annexe" of Principal { clause sla { response: { critical: 4 hours } } }
`;

test('memory after 500 dossiers that came and went is memory after 50', { timeout: 120_000 }, async () => {
    const workspace = await TestWorkspace.create();
    const comeAndGo = async (from: number, to: number): Promise<void> => {
        for (let index = from; index < to; index++) {
            const path = `/d${index}/contrat.msp`;
            await workspace.write({ [path]: CONTRACT, [`/d${index}/local.msp`]: `kind local { fact a: text }` });
            expect(workspace.findings(path).length).toBeGreaterThan(0);
            await workspace.remove(path, `/d${index}/local.msp`);
        }
    };
    await comeAndGo(0, 50);
    const before = used();
    await comeAndGo(50, 500);
    // Each left 0.15 MB. What is still compiled and warmed up counts too: some megabytes in all, however many dossiers there are.
    expect(used() - before).toBeLessThan(4);
});
