/** Dossiers that no honest author writes; every output is held against them. */

/** Text that one format or another would take for more than text. */
export const HOSTILE: readonly string[] = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onclick='alert(1)",
    '</style><script>alert(1)</script>',
    '&lt;script&gt; &amp; &#x3c;b&#x3e; &nbsp;',
    '[cliquez](javascript:alert(1))',
    '[cliquez](https://mal.example/"onmouseover="alert(1))',
    '<javascript:alert(1)>',
    '![image](https://mal.example/x.png)',
    '![image](file:///etc/passwd) ![](C:\\\\Windows\\\\win.ini)',
    '<!-- fin --> -- --> ]]> <![CDATA[ <?php echo 1 ?>',
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]> &y;',
    ') Tj ET endstream endobj %%EOF',
    '} .x { background: url(https://mal.example) } @import "y";',
    '=cmd|calc!A1 ; ${jndi:ldap://mal.example} `x` $(id) \\\\x41',
    '\u202Egnp.exe\u202C \u200Fabc\u061C \u2066x\u2069',
    '\u0000\u0001\u0007\u0008\u000B\u000C\u001B[31m\u007F\u0085\uFEFF',
    'moitié \uD83D seule et \uDE00 seule, \uFFFE \uFFFF',
    'שלום مرحبا 中文 \u{1F600} e\u0301 \u00AD',
    '# titre\\n- puce\\n1. un\\n| a | b |\\n***gras*** ~~x~~ \\\\'
];

/** A contract that has the text in every place that takes one. */
export function hostileFiles(text: string): Readonly<Record<string, string>> {
    const string = text.replaceAll('"', '\\"');
    const prose = text.replaceAll('"""', '');
    return {
        '/dossier/contrat.msp': `use "msp:infogerance"
contract Principal "${string}" {
    language fr
    version "${string}"
    party Client "${string}" as client { form: "${string}" address: "${string}" representative: "${string}" capacity: "${string}" }
    party Prestataire "Nordal" as provider, processor { form: "SARL" contact: "${string}" }
    party Tiers "${string}" as subcontractor of Prestataire { service: "${string}" }
    precedence Principal > A
    glossary { "Mot ${string}" ("${string}"): """${prose}""" "Incident": """Une panne, {nulle.part}.""" }
    clause definitions "${string}" { """Voici.""" }
    clause "${string}" as Un {
        fait: "${string}"
        liste: ["${string}", "b", "${string}"]
        """
        # ${prose}

        ${prose} et **${prose}** et *${prose}* et \`${prose}\` et Incident.

        - ${prose}
          1. ${prose}

        > ${prose}

        | a | ${prose.replaceAll('|', '\\|')} |
        |---|---:|
        | ${prose.replaceAll('|', '\\|')} | 1 |

        \`\`\`
        ${prose}
        \`\`\`
        """
        clause "${string}" as Deux { """Voir l'{Un} et l'{A}.""" }
        clause sla "${string}" { response: { critical: 1 hour } }
    }
}`,
        // A file's name is a place that takes text, too.
        [`/dossier/annexe ${text.replace(/[\\/\u0000-\u001F\uD800-\uDFFF]/g, '') || 'x'}.msp`]: `use "msp:infogerance"
annex A "${string}" of Principal by Prestataire { language en version "${string}" external "../../etc/passwd"
    clause sla "${string}" { response: { critical: 2 hours } """${prose}""" } }`
    };
}

/** One contract with a table of that many rows. */
export function longTable(rows: number): Readonly<Record<string, string>> {
    const lines = Array.from({ length: rows }, (_, index) => `| Poste ${index + 1} | un ordinateur de bureau | ${index} EUR |`).join('\n');
    return { '/dossier/contrat.msp': `use "msp:infogerance"\ncontract Principal "Contrat" { language fr clause "Inventaire" { """\n| Élément | Description | Prix |\n|---|---|---:|\n${lines}\n""" } }` };
}

/** One contract with about that many characters of prose, in paragraphs and articles of a contract's size. */
export function longProse(characters: number): Readonly<Record<string, string>> {
    const sentence = 'Le Prestataire exécute les Services avec le soin et la diligence d\'un professionnel, et rend compte de son activité chaque trimestre. ';
    const paragraph = `${sentence.repeat(6).trim()}\n\n`;
    const clause = (index: number): string => `clause "Article ${index}" { """\n${paragraph.repeat(20)}dernier ${index}\n""" }\n`;
    const count = Math.ceil(characters / clause(1).length);
    return { '/dossier/contrat.msp': `use "msp:infogerance"\ncontract Principal "Contrat" { language fr\n${Array.from({ length: count }, (_, index) => clause(index)).join('')}}` };
}
