import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['art26-and-art28-mixed', 'role-mismatch-between-documents', 'same-party-controller-and-processor'];

describe('art26-and-art28-mixed', () => {
    test('joint controllers, and a processor in the record', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
                clause data-protection {
                    processing: [{ name: "T1" controller: Client processor: Nordal }]
            //                                                              ^^^^^^ error art26-and-art28-mixed: Processing "T1"
                }
            }
        `, { only });
    });

    test('a processor beside joint controllers', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Groupe "Groupe Mercier" as beneficiary, joint-controller
                party Nordal "Nordal SARL" as provider, processor
                clause data-protection {
                    processing: [{ name: "T1" controller: Client processor: Nordal }]
                }
            }
        `, { only });
    });
});
