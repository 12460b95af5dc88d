/**
 * Keeps the dossier index instead of Langium's symbol and reference indexes: names are resolved through the dossier,
 * and what a change affects is a question of membership, not of references.
 */
import { DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import type { MspSharedServices } from '../msp-module.js';
import type { DossierIndex } from './dossier-index.js';

export class MspIndexManager extends DefaultIndexManager {
    private readonly dossiers: DossierIndex;

    constructor(services: MspSharedServices) {
        super(services);
        this.dossiers = services.workspace.Dossiers;
    }

    override async updateContent(document: LangiumDocument): Promise<void> {
        this.dossiers.update(document);
    }

    override async updateReferences(): Promise<void> {
        // References are found by going through the dossier when somebody asks for them.
    }

    override remove(uri: URI): void {
        this.dossiers.remove(uri.toString());
    }

    override removeContent(): void {
        // A changed file keeps its membership until it has been parsed again: the difference is what is affected.
    }

    override isAffected(): boolean {
        return false;
    }
}
