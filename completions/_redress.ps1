
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'redress' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'redress'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'redress' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make an empty register')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Record a complaint and show every date that follows from it')
            [CompletionResult]::new('ack', 'ack', [CompletionResultType]::ParameterValue, 'Record that a complaint was acknowledged')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Record a holding letter or other word on progress')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Record the response of the current stage')
            [CompletionResult]::new('escalate', 'escalate', [CompletionResultType]::ParameterValue, 'Take a complaint on to its next stage')
            [CompletionResult]::new('step', 'step', [CompletionResultType]::ParameterValue, 'Record a step that the procedure promises besides answering')
            [CompletionResult]::new('point', 'point', [CompletionResultType]::ParameterValue, 'Points of a complaint: add, amend, decide, withdraw, list')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'Say how grave a complaint is; limits may depend on it')
            [CompletionResult]::new('consent', 'consent', [CompletionResultType]::ParameterValue, 'Record where the patient''s consent stands, and what waits for it')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Name who handles a complaint')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write something down about a complaint')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct what was recorded, as a new event')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last act that you recorded, as a new event')
            [CompletionResult]::new('hold', 'hold', [CompletionResultType]::ParameterValue, 'Let a complaint wait, for a recorded reason')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'End a wait')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Give an obligation more time, as far as the procedure allows')
            [CompletionResult]::new('action', 'action', [CompletionResultType]::ParameterValue, 'Actions: add, amend, progress, done, review, drop, list')
            [CompletionResult]::new('referral', 'referral', [CompletionResultType]::ParameterValue, 'Outside bodies: refer a complaint, record what they ask for and decide, list')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Say what a complaint is to another')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a complaint')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Open a closed complaint again')
            [CompletionResult]::new('file', 'file', [CompletionResultType]::ParameterValue, 'Documents of a complaint: add, list, extract, verify, remove')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List complaints')
            [CompletionResult]::new('find', 'find', [CompletionResultType]::ParameterValue, 'Find complaints by anything that was written about them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show everything about one complaint')
            [CompletionResult]::new('feedback', 'feedback', [CompletionResultType]::ParameterValue, 'Compliments, concerns and comments: add, list, show, note, raise to a complaint')
            [CompletionResult]::new('when', 'when', [CompletionResultType]::ParameterValue, 'Work out when a limit ends')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print what is overdue, what is due, or the register')
            [CompletionResult]::new('clinic', 'clinic', [CompletionResultType]::ParameterValue, 'Clinics: add, list, show, set')
            [CompletionResult]::new('procedure', 'procedure', [CompletionResultType]::ParameterValue, 'Procedures: list, show, new, check, diff, add, schema')
            [CompletionResult]::new('holiday', 'holiday', [CompletionResultType]::ParameterValue, 'Bank holidays: list, add, remove, import')
            [CompletionResult]::new('redact', 'redact', [CompletionResultType]::ParameterValue, 'Erase the names and words of complaints and feedback, for good')
            [CompletionResult]::new('legal-hold', 'legal-hold', [CompletionResultType]::ParameterValue, 'Keep a complaint from being erased, or end that')
            [CompletionResult]::new('retention', 'retention', [CompletionResultType]::ParameterValue, 'List what need not be kept any longer')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that the register is whole: its history, and all that follows from it')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the register to another file or folder, also while it is in use')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the register')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the register as files for other programs, a table each')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Bring a register of an older version up to date')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Encryption of the register: make a key file, set a key, change it, remove it')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show each setting and where it comes from')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;init' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--encrypt', '--encrypt', [CompletionResultType]::ParameterName, 'Encrypt the register, with the key file or with a passphrase that is asked for')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Fill it with three clinics and sixty complaints that nobody made, to learn and to try on')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;new' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'The clinic, by its code')
            [CompletionResult]::new('--received', '--received', [CompletionResultType]::ParameterName, 'The day the clinic received it [default for `new`: today]')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'The time of that day')
            [CompletionResult]::new('--aware', '--aware', [CompletionResultType]::ParameterName, 'The day the clinic was made aware of it, where that is later')
            [CompletionResult]::new('--incident', '--incident', [CompletionResultType]::ParameterName, 'The day of the matter it is about')
            [CompletionResult]::new('--noticed', '--noticed', [CompletionResultType]::ParameterName, 'The day the complainant first noticed the matter')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How it came')
            [CompletionResult]::new('--complainant', '--complainant', [CompletionResultType]::ParameterName, 'Who complains; `-` reads standard input, `@FILE` a file')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'In what capacity')
            [CompletionResult]::new('--patient', '--patient', [CompletionResultType]::ParameterName, 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well')
            [CompletionResult]::new('--patient-born', '--patient-born', [CompletionResultType]::ParameterName, 'The patient''s date of birth, where the patient is somebody else')
            [CompletionResult]::new('--born', '--born', [CompletionResultType]::ParameterName, 'The complainant''s date of birth')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The complainant''s postal address; `-` and `@FILE` as well')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The complainant''s e-mail address; `-` and `@FILE` as well')
            [CompletionResult]::new('--telephone', '--telephone', [CompletionResultType]::ParameterName, 'The complainant''s telephone number; `-` and `@FILE` as well')
            [CompletionResult]::new('--reply-by', '--reply-by', [CompletionResultType]::ParameterName, 'A channel by which the complainant wants the reply; several with commas between them')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--asked-for', '--asked-for', [CompletionResultType]::ParameterName, 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--about', '--about', [CompletionResultType]::ParameterName, 'Who is complained about, and so may not handle it; may be given several times')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'At which of the clinic''s sites it happened (`clinic show` lists them)')
            [CompletionResult]::new('--received-by', '--received-by', [CompletionResultType]::ParameterName, 'Who received it')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Its category, from the clinic''s own list')
            [CompletionResult]::new('--commissioned', '--commissioned', [CompletionResultType]::ParameterName, 'Whether another organisation commissioned the care; short for --fact commissioned=...')
            [CompletionResult]::new('--fact', '--fact', [CompletionResultType]::ParameterName, 'What else the procedure depends on (`procedure show` lists it); may be given several times')
            [CompletionResult]::new('--accept-late', '--accept-late', [CompletionResultType]::ParameterName, 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided that')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Who handles it')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'The stage at which it begins, where the procedure lets it [default: the first]')
            [CompletionResult]::new('--point', '--point', [CompletionResultType]::ParameterName, 'One head of the complaint; may be given several times')
            [CompletionResult]::new('--from-json', '--from-json', [CompletionResultType]::ParameterName, 'Read the complaint from a JSON object (`-`: standard input); flags win over it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;ack' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was acknowledged [default: today]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'How')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'The handler that the acknowledgement names')
            [CompletionResult]::new('--respond-by', '--respond-by', [CompletionResultType]::ParameterName, 'The response date that it states')
            [CompletionResult]::new('--offered', '--offered', [CompletionResultType]::ParameterName, 'A step that it offers; may be given several times')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What it said; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;update' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was sent [default: today]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'How')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'The reason for the delay; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'The response date that it states now')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;respond' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was sent [default: today]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'How')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'What was found on the whole [default: what follows from the points]')
            [CompletionResult]::new('--point', '--point', [CompletionResultType]::ParameterName, 'What was found on a point; several with commas between them')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'What it said; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--remedy', '--remedy', [CompletionResultType]::ParameterName, 'What is done to put it right; several with commas between them')
            [CompletionResult]::new('--remedy-text', '--remedy-text', [CompletionResultType]::ParameterName, 'The remedy in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much is paid or paid back, in pounds')
            [CompletionResult]::new('--changes', '--changes', [CompletionResultType]::ParameterName, 'What will change; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--cause', '--cause', [CompletionResultType]::ParameterName, 'What caused the matter; several with commas between them')
            [CompletionResult]::new('--cause-text', '--cause-text', [CompletionResultType]::ParameterName, 'The cause in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--late-cause', '--late-cause', [CompletionResultType]::ParameterName, 'Why something about the complaint was late; several with commas between them')
            [CompletionResult]::new('--late-reason', '--late-reason', [CompletionResultType]::ParameterName, 'The same in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--apology', '--apology', [CompletionResultType]::ParameterName, 'It contains an apology')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;escalate' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was asked for [default: today]')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Who handles it there')
            [CompletionResult]::new('--confirmed-by', '--confirmed-by', [CompletionResultType]::ParameterName, 'Who confirmed that the stage may begin')
            [CompletionResult]::new('--accept-late', '--accept-late', [CompletionResultType]::ParameterName, 'Why a request after its window is accepted')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided that')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The stage [default: the next that applies]')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--in-writing', '--in-writing', [CompletionResultType]::ParameterName, 'The request came in writing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;step' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was taken [default: today]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'How, where somebody was told or asked')
            [CompletionResult]::new('--asked-of', '--asked-of', [CompletionResultType]::ParameterName, 'Of whom a statement or the like was asked for it')
            [CompletionResult]::new('--received-from', '--received-from', [CompletionResultType]::ParameterName, 'From whom what was asked came')
            [CompletionResult]::new('--not-applicable', '--not-applicable', [CompletionResultType]::ParameterName, 'Why it does not apply')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What was done; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--accept-late', '--accept-late', [CompletionResultType]::ParameterName, 'Why something sent after its window is accepted')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided that')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Raise a point')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct a point, as a new event')
            [CompletionResult]::new('decide', 'decide', [CompletionResultType]::ParameterValue, 'Record what was found on a point, before the response')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that a point was withdrawn')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the points of a complaint, with what was found on each')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;point;add' {
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Its category, from the clinic''s own list')
            [CompletionResult]::new('--staff-group', '--staff-group', [CompletionResultType]::ParameterName, 'The group of staff that it is about, from the clinic''s own list where it has one')
            [CompletionResult]::new('--practitioner', '--practitioner', [CompletionResultType]::ParameterName, 'Whom it is about; they may not handle the complaint')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'The site where it happened')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was raised [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point;amend' {
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'What it says; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Its category, from the clinic''s own list')
            [CompletionResult]::new('--staff-group', '--staff-group', [CompletionResultType]::ParameterName, 'The group of staff that it is about, from the clinic''s own list where it has one')
            [CompletionResult]::new('--practitioner', '--practitioner', [CompletionResultType]::ParameterName, 'Whom it is about; they may not handle the complaint')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'The site where it happened')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of the correction [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point;decide' {
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'What was found')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was decided [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point;withdraw' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was withdrawn [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;point;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Raise a point')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct a point, as a new event')
            [CompletionResult]::new('decide', 'decide', [CompletionResultType]::ParameterValue, 'Record what was found on a point, before the response')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that a point was withdrawn')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the points of a complaint, with what was found on each')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;point;help;add' {
            break
        }
        'redress;point;help;amend' {
            break
        }
        'redress;point;help;decide' {
            break
        }
        'redress;point;help;withdraw' {
            break
        }
        'redress;point;help;list' {
            break
        }
        'redress;point;help;help' {
            break
        }
        'redress;grade' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--likelihood', '--likelihood', [CompletionResultType]::ParameterName, 'How likely it is to happen again')
            [CompletionResult]::new('--consequence', '--consequence', [CompletionResultType]::ParameterName, 'How grave what follows from it is')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; a grade that changes needs one; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was graded [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;consent' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'Since which day [default: today]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'How it was asked or given')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'In words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;assign' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'The same as a flag')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'From which day [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;note' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'The same as a flag')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it is about [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--edit', '--edit', [CompletionResultType]::ParameterName, 'Write it in your editor (VISUAL, or else EDITOR); short for `@` in place of TEXT')
            [CompletionResult]::new('--heard', '--heard', [CompletionResultType]::ParameterName, 'It was heard from the complainant')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;amend' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--received', '--received', [CompletionResultType]::ParameterName, 'The day the clinic received it [default for `new`: today]')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'The time of that day')
            [CompletionResult]::new('--aware', '--aware', [CompletionResultType]::ParameterName, 'The day the clinic was made aware of it, where that is later')
            [CompletionResult]::new('--incident', '--incident', [CompletionResultType]::ParameterName, 'The day of the matter it is about')
            [CompletionResult]::new('--noticed', '--noticed', [CompletionResultType]::ParameterName, 'The day the complainant first noticed the matter')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How it came')
            [CompletionResult]::new('--complainant', '--complainant', [CompletionResultType]::ParameterName, 'Who complains; `-` reads standard input, `@FILE` a file')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'In what capacity')
            [CompletionResult]::new('--patient', '--patient', [CompletionResultType]::ParameterName, 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well')
            [CompletionResult]::new('--patient-born', '--patient-born', [CompletionResultType]::ParameterName, 'The patient''s date of birth, where the patient is somebody else')
            [CompletionResult]::new('--born', '--born', [CompletionResultType]::ParameterName, 'The complainant''s date of birth')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The complainant''s postal address; `-` and `@FILE` as well')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The complainant''s e-mail address; `-` and `@FILE` as well')
            [CompletionResult]::new('--telephone', '--telephone', [CompletionResultType]::ParameterName, 'The complainant''s telephone number; `-` and `@FILE` as well')
            [CompletionResult]::new('--reply-by', '--reply-by', [CompletionResultType]::ParameterName, 'A channel by which the complainant wants the reply; several with commas between them')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--asked-for', '--asked-for', [CompletionResultType]::ParameterName, 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--about', '--about', [CompletionResultType]::ParameterName, 'Who is complained about, and so may not handle it; may be given several times')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'At which of the clinic''s sites it happened (`clinic show` lists them)')
            [CompletionResult]::new('--received-by', '--received-by', [CompletionResultType]::ParameterName, 'Who received it')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Its category, from the clinic''s own list')
            [CompletionResult]::new('--commissioned', '--commissioned', [CompletionResultType]::ParameterName, 'Whether another organisation commissioned the care; short for --fact commissioned=...')
            [CompletionResult]::new('--fact', '--fact', [CompletionResultType]::ParameterName, 'What else the procedure depends on (`procedure show` lists it); may be given several times')
            [CompletionResult]::new('--accept-late', '--accept-late', [CompletionResultType]::ParameterName, 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided that')
            [CompletionResult]::new('--clear', '--clear', [CompletionResultType]::ParameterName, 'A field to take back, by the name of its flag or of a fact; may be given several times')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'The event, by its number in the complaint''s history')
            [CompletionResult]::new('--was-on', '--was-on', [CompletionResultType]::ParameterName, 'The day it happened')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'By which channel')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'What was found')
            [CompletionResult]::new('--point', '--point', [CompletionResultType]::ParameterName, 'What was found on a point; may be given several times')
            [CompletionResult]::new('--apology', '--apology', [CompletionResultType]::ParameterName, 'Whether it contained an apology')
            [CompletionResult]::new('--stated', '--stated', [CompletionResultType]::ParameterName, 'The response date that it stated')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'What was written; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--remedy', '--remedy', [CompletionResultType]::ParameterName, 'What is done to put it right; several with commas between them')
            [CompletionResult]::new('--remedy-text', '--remedy-text', [CompletionResultType]::ParameterName, 'The remedy in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much is paid or paid back, in pounds')
            [CompletionResult]::new('--changes', '--changes', [CompletionResultType]::ParameterName, 'What will change; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--cause', '--cause', [CompletionResultType]::ParameterName, 'What caused the matter; several with commas between them')
            [CompletionResult]::new('--cause-text', '--cause-text', [CompletionResultType]::ParameterName, 'The cause in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--late-cause', '--late-cause', [CompletionResultType]::ParameterName, 'Why something about the complaint was late; several with commas between them')
            [CompletionResult]::new('--late-reason', '--late-reason', [CompletionResultType]::ParameterName, 'The same in words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of the correction [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;undo' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;hold' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'From which day [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;resume' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day on which the wait ended [default: today]')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'In words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;extend' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'By how long [default: as much as the procedure allows]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'To which day')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--agreed-by', '--agreed-by', [CompletionResultType]::ParameterName, 'Who agreed')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day on which it was agreed [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record an improvement that was agreed: what, who, by when')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Change an action, for a recorded reason')
            [CompletionResult]::new('progress', 'progress', [CompletionResultType]::ParameterValue, 'Record how an action goes on')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Record that an action was carried out, and what shows it')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Record whether an action worked')
            [CompletionResult]::new('drop', 'drop', [CompletionResultType]::ParameterValue, 'Give an action up, for a recorded reason')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List actions, of one complaint or of the register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;action;add' {
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Who is to do it')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'By which day')
            [CompletionResult]::new('--review', '--review', [CompletionResultType]::ParameterName, 'By which day it is looked at whether it worked')
            [CompletionResult]::new('--point', '--point', [CompletionResultType]::ParameterName, 'The point that it comes from, by its number')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was agreed [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;amend' {
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Who is to do it now')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'By which day now')
            [CompletionResult]::new('--review', '--review', [CompletionResultType]::ParameterName, 'By which day it is looked at whether it worked')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'What is to be done now; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of the change [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;progress' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it is about [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;done' {
            [CompletionResult]::new('--evidence', '--evidence', [CompletionResultType]::ParameterName, 'What shows that it was done; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was done [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;review' {
            [CompletionResult]::new('--worked', '--worked', [CompletionResultType]::ParameterName, 'Whether it worked')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was looked at [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;drop' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was given up [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;list' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'Only what this person is to do')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only what is still to be done')
            [CompletionResult]::new('--overdue', '--overdue', [CompletionResultType]::ParameterName, 'Only what should have been done by now')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;action;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record an improvement that was agreed: what, who, by when')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Change an action, for a recorded reason')
            [CompletionResult]::new('progress', 'progress', [CompletionResultType]::ParameterValue, 'Record how an action goes on')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Record that an action was carried out, and what shows it')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Record whether an action worked')
            [CompletionResult]::new('drop', 'drop', [CompletionResultType]::ParameterValue, 'Give an action up, for a recorded reason')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List actions, of one complaint or of the register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;action;help;add' {
            break
        }
        'redress;action;help;amend' {
            break
        }
        'redress;action;help;progress' {
            break
        }
        'redress;action;help;done' {
            break
        }
        'redress;action;help;review' {
            break
        }
        'redress;action;help;drop' {
            break
        }
        'redress;action;help;list' {
            break
        }
        'redress;action;help;help' {
            break
        }
        'redress;referral' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that a complaint went to a body outside the clinic')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Record what a body asked for, was sent, decided')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List referrals, of one complaint or of the register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;referral;add' {
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'The body: by the procedure''s name, or regulator, insurer, police, safeguarding ...')
            [CompletionResult]::new('--their-ref', '--their-ref', [CompletionResultType]::ParameterName, 'The reference under which the body keeps it')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it went there [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;referral;amend' {
            [CompletionResult]::new('--their-ref', '--their-ref', [CompletionResultType]::ParameterName, 'The reference under which the body keeps it')
            [CompletionResult]::new('--asked-for', '--asked-for', [CompletionResultType]::ParameterName, 'What the body asks the clinic for; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--asked-by', '--asked-by', [CompletionResultType]::ParameterName, 'By which day it wants that')
            [CompletionResult]::new('--sent', '--sent', [CompletionResultType]::ParameterName, 'The day on which it was sent')
            [CompletionResult]::new('--decision', '--decision', [CompletionResultType]::ParameterName, 'What the body decided')
            [CompletionResult]::new('--decided', '--decided', [CompletionResultType]::ParameterName, 'The day of that [default: the day of `--on`]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day on which the clinic heard of it [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;referral;list' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'Only to this body')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only what the body has not decided')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;referral;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that a complaint went to a body outside the clinic')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Record what a body asked for, was sent, decided')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List referrals, of one complaint or of the register')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;referral;help;add' {
            break
        }
        'redress;referral;help;amend' {
            break
        }
        'redress;referral;help;list' {
            break
        }
        'redress;referral;help;help' {
            break
        }
        'redress;link' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'What the first is to the other')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day on which that was seen [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;close' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was closed [default: today]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'In words; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;reopen' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'From which day [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Attach a document to a complaint')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the documents of a complaint')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write a stored document to a file')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check that every document is still what it was when it was attached')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a document off a complaint; the history keeps that it was there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;file;add' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'What sort of document it is')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'What it is, in words')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'What a document from standard input is called')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was attached [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--store', '--store', [CompletionResultType]::ParameterName, 'Keep its bytes in the register')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file;extract' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over a file that is there')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file;verify' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file;remove' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was taken off [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;file;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Attach a document to a complaint')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the documents of a complaint')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write a stored document to a file')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check that every document is still what it was when it was attached')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a document off a complaint; the history keeps that it was there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;file;help;add' {
            break
        }
        'redress;file;help;list' {
            break
        }
        'redress;file;help;extract' {
            break
        }
        'redress;file;help;verify' {
            break
        }
        'redress;file;help;remove' {
            break
        }
        'redress;file;help;help' {
            break
        }
        'redress;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;find' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--from-file', '--from-file', [CompletionResultType]::ParameterName, 'Take it from a file, so that it is not seen on the command line; `-` is standard input')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many, those received last [default: 50 in a table on a terminal, else all]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'Only in the names of people')
            [CompletionResult]::new('--near', '--near', [CompletionResultType]::ParameterName, 'Also names that are spelt almost like a word, where something has the word itself')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why each deadline is due on its day')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Take down a compliment, a concern or a comment')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List feedback')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show everything about one')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write something down about one')
            [CompletionResult]::new('raise', 'raise', [CompletionResultType]::ParameterValue, 'Make a complaint of one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;feedback;add' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'The clinic, by its code')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What sort of feedback it is')
            [CompletionResult]::new('--received', '--received', [CompletionResultType]::ParameterName, 'The day it was received [default: today]')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How it came')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Who gave it')
            [CompletionResult]::new('--about', '--about', [CompletionResultType]::ParameterName, 'Whom it is about')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback;list' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only of this kind')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only what has not become a complaint')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback;note' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it is about [default: today]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback;raise' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'The clinic, by its code')
            [CompletionResult]::new('--received', '--received', [CompletionResultType]::ParameterName, 'The day the clinic received it [default for `new`: today]')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'The time of that day')
            [CompletionResult]::new('--aware', '--aware', [CompletionResultType]::ParameterName, 'The day the clinic was made aware of it, where that is later')
            [CompletionResult]::new('--incident', '--incident', [CompletionResultType]::ParameterName, 'The day of the matter it is about')
            [CompletionResult]::new('--noticed', '--noticed', [CompletionResultType]::ParameterName, 'The day the complainant first noticed the matter')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How it came')
            [CompletionResult]::new('--complainant', '--complainant', [CompletionResultType]::ParameterName, 'Who complains; `-` reads standard input, `@FILE` a file')
            [CompletionResult]::new('--capacity', '--capacity', [CompletionResultType]::ParameterName, 'In what capacity')
            [CompletionResult]::new('--patient', '--patient', [CompletionResultType]::ParameterName, 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well')
            [CompletionResult]::new('--patient-born', '--patient-born', [CompletionResultType]::ParameterName, 'The patient''s date of birth, where the patient is somebody else')
            [CompletionResult]::new('--born', '--born', [CompletionResultType]::ParameterName, 'The complainant''s date of birth')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The complainant''s postal address; `-` and `@FILE` as well')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The complainant''s e-mail address; `-` and `@FILE` as well')
            [CompletionResult]::new('--telephone', '--telephone', [CompletionResultType]::ParameterName, 'The complainant''s telephone number; `-` and `@FILE` as well')
            [CompletionResult]::new('--reply-by', '--reply-by', [CompletionResultType]::ParameterName, 'A channel by which the complainant wants the reply; several with commas between them')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--asked-for', '--asked-for', [CompletionResultType]::ParameterName, 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--about', '--about', [CompletionResultType]::ParameterName, 'Who is complained about, and so may not handle it; may be given several times')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'At which of the clinic''s sites it happened (`clinic show` lists them)')
            [CompletionResult]::new('--received-by', '--received-by', [CompletionResultType]::ParameterName, 'Who received it')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Its category, from the clinic''s own list')
            [CompletionResult]::new('--commissioned', '--commissioned', [CompletionResultType]::ParameterName, 'Whether another organisation commissioned the care; short for --fact commissioned=...')
            [CompletionResult]::new('--fact', '--fact', [CompletionResultType]::ParameterName, 'What else the procedure depends on (`procedure show` lists it); may be given several times')
            [CompletionResult]::new('--accept-late', '--accept-late', [CompletionResultType]::ParameterName, 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided that')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Who handles it')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'The stage at which it begins, where the procedure lets it [default: the first]')
            [CompletionResult]::new('--point', '--point', [CompletionResultType]::ParameterName, 'One head of the complaint; may be given several times')
            [CompletionResult]::new('--from-json', '--from-json', [CompletionResultType]::ParameterName, 'Read the complaint from a JSON object (`-`: standard input); flags win over it')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;feedback;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Take down a compliment, a concern or a comment')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List feedback')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show everything about one')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write something down about one')
            [CompletionResult]::new('raise', 'raise', [CompletionResultType]::ParameterValue, 'Make a complaint of one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;feedback;help;add' {
            break
        }
        'redress;feedback;help;list' {
            break
        }
        'redress;feedback;help;show' {
            break
        }
        'redress;feedback;help;note' {
            break
        }
        'redress;feedback;help;raise' {
            break
        }
        'redress;feedback;help;help' {
            break
        }
        'redress;when' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The day to count from [default: today]')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'The time of that day')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Count as this clinic does: its working days, and its procedure''s way of counting')
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Whose bank holidays; may be given several times [default: england-and-wales]')
            [CompletionResult]::new('--roll', '--roll', [CompletionResultType]::ParameterName, 'Where a limit in days, weeks, months or years ends on a non-working day')
            [CompletionResult]::new('--receipt', '--receipt', [CompletionResultType]::ParameterName, 'Whether an arrival on a non-working day counts as the next working day''s')
            [CompletionResult]::new('--cut-off', '--cut-off', [CompletionResultType]::ParameterName, 'From this time on, an arrival is the next working day''s; with deemed receipt')
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Count for every row of a CSV file; `-` is standard input')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--inclusive', '--inclusive', [CompletionResultType]::ParameterName, 'Beginning with the day: count the day itself')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say how it was counted, and every day that was passed over')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('overdue', 'overdue', [CompletionResultType]::ParameterValue, 'What should have been done by now; nothing at all where nothing is overdue')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'What is due today and in the next days')
            [CompletionResult]::new('agenda', 'agenda', [CompletionResultType]::ParameterValue, 'The day''s or the week''s duties, person by person')
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Who has how much to do')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'The register, one complaint a row')
            [CompletionResult]::new('summary', 'summary', [CompletionResultType]::ParameterValue, 'How many complaints, what became of them, how long they took, what was in time')
            [CompletionResult]::new('timeliness', 'timeliness', [CompletionResultType]::ParameterValue, 'Which promises were kept, stage by stage, and why what was late was late')
            [CompletionResult]::new('flow', 'flow', [CompletionResultType]::ParameterValue, 'Brought forward, received, resolved and carried forward')
            [CompletionResult]::new('annual', 'annual', [CompletionResultType]::ParameterValue, 'What the law asks for of a year of complaints about NHS care in England and in Wales')
            [CompletionResult]::new('ko41b', 'ko41b', [CompletionResultType]::ParameterValue, 'England''s annual return of written complaints about primary care, in its own rows')
            [CompletionResult]::new('scotland', 'scotland', [CompletionResultType]::ParameterValue, 'Scotland: the published indicators, or the summary for the regulator of independent clinics')
            [CompletionResult]::new('lessons', 'lessons', [CompletionResultType]::ParameterValue, 'Themes, causes, actions and whether they were carried out')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Two periods side by side')
            [CompletionResult]::new('pack', 'pack', [CompletionResultType]::ParameterValue, 'The inspector''s file: figures, every complaint with what was done about it, and the proof')
            [CompletionResult]::new('subject-access', 'subject-access', [CompletionResultType]::ParameterValue, 'Everything that is held about a person, with others'' names masked')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;report;overdue' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--person', '--person', [CompletionResultType]::ParameterName, 'Only what this person is to do: as owner of the action, or as handler of the complaint')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only of complaints handled by this person')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only what belongs to this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of complaints of this category')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only of complaints that came this way')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only what was due on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only what was due on or before this day')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Count them by this')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--firm', '--firm', [CompletionResultType]::ParameterName, 'Only promises: an aim that is missed is no breach')
            [CompletionResult]::new('--fail-if-any', '--fail-if-any', [CompletionResultType]::ParameterName, 'Exit with 3 where there is anything')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;due' {
            [CompletionResult]::new('--within', '--within', [CompletionResultType]::ParameterName, 'Due today or in so many calendar days [default: 7]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--person', '--person', [CompletionResultType]::ParameterName, 'Only what this person is to do: as owner of the action, or as handler of the complaint')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only of complaints handled by this person')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only what belongs to this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of complaints of this category')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only of complaints that came this way')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only what is due on or after this day [default: today]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only what is due on or before this day')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Count them by this')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--firm', '--firm', [CompletionResultType]::ParameterName, 'Only promises: an aim that is missed is no breach')
            [CompletionResult]::new('--fail-if-any', '--fail-if-any', [CompletionResultType]::ParameterName, 'Exit with 3 where there is anything')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;agenda' {
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Today and so many days after it [default: 0]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--person', '--person', [CompletionResultType]::ParameterName, 'Only what this person is to do: as owner of the action, or as handler of the complaint')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only of complaints handled by this person')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only what belongs to this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of complaints of this category')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only of complaints that came this way')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What leads')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--week', '--week', [CompletionResultType]::ParameterName, 'Today and the next seven days')
            [CompletionResult]::new('--firm', '--firm', [CompletionResultType]::ParameterName, 'Only promises: an aim that is missed is no breach')
            [CompletionResult]::new('--fail-if-any', '--fail-if-any', [CompletionResultType]::ParameterName, 'Exit with 3 where there is anything')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;workload' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'For whom it is added up')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;register' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;summary' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;timeliness' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;flow' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;annual' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year that ends on 31 March of this one [default: the last that has ended]')
            [CompletionResult]::new('--law', '--law', [CompletionResultType]::ParameterName, 'Whose words it follows')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;ko41b' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year that ends on 31 March of this one [default: the last that has ended]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;scotland' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'The year that ends on 31 March of this one [default: the last that has ended]')
            [CompletionResult]::new('--scheme', '--scheme', [CompletionResultType]::ParameterName, 'The indicators, or the summary for the regulator [default: what the procedures are made for]')
            [CompletionResult]::new('--per', '--per', [CompletionResultType]::ParameterName, 'So many people are served: complaints are given by 1,000 of them')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;lessons' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;compare' {
            [CompletionResult]::new('--with-from', '--with-from', [CompletionResultType]::ParameterName, 'The first day of the period to compare with')
            [CompletionResult]::new('--with-to', '--with-to', [CompletionResultType]::ParameterName, 'The last day of the period to compare with')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Break the figures down by this')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Only at this stage')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Only of this category')
            [CompletionResult]::new('--handler', '--handler', [CompletionResultType]::ParameterName, 'Only handled by this person')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'Only what came this way')
            [CompletionResult]::new('--outcome', '--outcome', [CompletionResultType]::ParameterName, 'Only with this outcome')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;pack' {
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day [default: 12 months before the last]')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day [default: today]')
            [CompletionResult]::new('--table', '--table', [CompletionResultType]::ParameterName, 'Only this table [default: all; in tsv, csv and ndjson the first]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'With the names of complainants, patients, handlers and owners, and texts as they were written')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;subject-access' {
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'Only what these complaints or this feedback hold')
            [CompletionResult]::new('--born', '--born', [CompletionResultType]::ParameterName, 'Only of the one who was born on this day')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Only these columns, in this order, by the names that CSV has in its header')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--name-staff', '--name-staff', [CompletionResultType]::ParameterName, 'Name handlers, practitioners and other staff')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;report;help' {
            [CompletionResult]::new('overdue', 'overdue', [CompletionResultType]::ParameterValue, 'What should have been done by now; nothing at all where nothing is overdue')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'What is due today and in the next days')
            [CompletionResult]::new('agenda', 'agenda', [CompletionResultType]::ParameterValue, 'The day''s or the week''s duties, person by person')
            [CompletionResult]::new('workload', 'workload', [CompletionResultType]::ParameterValue, 'Who has how much to do')
            [CompletionResult]::new('register', 'register', [CompletionResultType]::ParameterValue, 'The register, one complaint a row')
            [CompletionResult]::new('summary', 'summary', [CompletionResultType]::ParameterValue, 'How many complaints, what became of them, how long they took, what was in time')
            [CompletionResult]::new('timeliness', 'timeliness', [CompletionResultType]::ParameterValue, 'Which promises were kept, stage by stage, and why what was late was late')
            [CompletionResult]::new('flow', 'flow', [CompletionResultType]::ParameterValue, 'Brought forward, received, resolved and carried forward')
            [CompletionResult]::new('annual', 'annual', [CompletionResultType]::ParameterValue, 'What the law asks for of a year of complaints about NHS care in England and in Wales')
            [CompletionResult]::new('ko41b', 'ko41b', [CompletionResultType]::ParameterValue, 'England''s annual return of written complaints about primary care, in its own rows')
            [CompletionResult]::new('scotland', 'scotland', [CompletionResultType]::ParameterValue, 'Scotland: the published indicators, or the summary for the regulator of independent clinics')
            [CompletionResult]::new('lessons', 'lessons', [CompletionResultType]::ParameterValue, 'Themes, causes, actions and whether they were carried out')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Two periods side by side')
            [CompletionResult]::new('pack', 'pack', [CompletionResultType]::ParameterValue, 'The inspector''s file: figures, every complaint with what was done about it, and the proof')
            [CompletionResult]::new('subject-access', 'subject-access', [CompletionResultType]::ParameterValue, 'Everything that is held about a person, with others'' names masked')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;report;help;overdue' {
            break
        }
        'redress;report;help;due' {
            break
        }
        'redress;report;help;agenda' {
            break
        }
        'redress;report;help;workload' {
            break
        }
        'redress;report;help;register' {
            break
        }
        'redress;report;help;summary' {
            break
        }
        'redress;report;help;timeliness' {
            break
        }
        'redress;report;help;flow' {
            break
        }
        'redress;report;help;annual' {
            break
        }
        'redress;report;help;ko41b' {
            break
        }
        'redress;report;help;scotland' {
            break
        }
        'redress;report;help;lessons' {
            break
        }
        'redress;report;help;compare' {
            break
        }
        'redress;report;help;pack' {
            break
        }
        'redress;report;help;subject-access' {
            break
        }
        'redress;report;help;help' {
            break
        }
        'redress;clinic' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a clinic')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the register''s clinics')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one clinic')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what the register knows about a clinic')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;clinic;add' {
            [CompletionResult]::new('--procedure', '--procedure', [CompletionResultType]::ParameterName, 'Its procedure: a key (`redress procedure list`) or a TOML file')
            [CompletionResult]::new('--change', '--change', [CompletionResultType]::ParameterName, 'Change one value of the procedure for this clinic; may be given several times')
            [CompletionResult]::new('--beside', '--beside', [CompletionResultType]::ParameterName, 'Put another procedure''s rules beside it, such as data-protection')
            [CompletionResult]::new('--code', '--code', [CompletionResultType]::ParameterName, 'Its name in commands [default: made of its name]')
            [CompletionResult]::new('--prefix', '--prefix', [CompletionResultType]::ParameterName, 'The letters that begin its references [default: made of its name]')
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Whose bank holidays it keeps; may be given several times [default: the procedure''s]')
            [CompletionResult]::new('--working-week', '--working-week', [CompletionResultType]::ParameterName, 'The days on which it works [default: mon-fri]')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'The name of an outside body that the procedure leaves to each clinic')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'One of its sites; may be given several times')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Closed: DATE, DATE..DATE or `25 December every year`, each with `=TITLE`; several times')
            [CompletionResult]::new('--extra-day', '--extra-day', [CompletionResultType]::ParameterName, 'Works on this day whatever else it is; may be given several times')
            [CompletionResult]::new('--closed-days-stretch', '--closed-days-stretch', [CompletionResultType]::ParameterName, 'Whether limits in working days pass over its closed days [default: yes]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show the clinic as it would be, and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;clinic;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;clinic;show' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;clinic;set' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Its name for people')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'The name of an outside body that the procedure leaves to each clinic')
            [CompletionResult]::new('--site', '--site', [CompletionResultType]::ParameterName, 'One of its sites, new or under another name; may be given several times')
            [CompletionResult]::new('--no-site', '--no-site', [CompletionResultType]::ParameterName, 'Not one of its sites any more; may be given several times')
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Whose bank holidays it keeps from now on; may be given several times')
            [CompletionResult]::new('--working-week', '--working-week', [CompletionResultType]::ParameterName, 'The days on which it works from now on')
            [CompletionResult]::new('--not-closed', '--not-closed', [CompletionResultType]::ParameterName, 'Not closed any more: DATE, DATE..DATE or `25 December every year`; several times')
            [CompletionResult]::new('--no-extra-day', '--no-extra-day', [CompletionResultType]::ParameterName, 'Not an extra working day any more; may be given several times')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Closed: DATE, DATE..DATE or `25 December every year`, each with `=TITLE`; several times')
            [CompletionResult]::new('--extra-day', '--extra-day', [CompletionResultType]::ParameterName, 'Works on this day whatever else it is; may be given several times')
            [CompletionResult]::new('--closed-days-stretch', '--closed-days-stretch', [CompletionResultType]::ParameterName, 'Whether limits in working days pass over its closed days [default: yes]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show which deadlines would move, and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;clinic;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a clinic')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the register''s clinics')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one clinic')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what the register knows about a clinic')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;clinic;help;add' {
            break
        }
        'redress;clinic;help;list' {
            break
        }
        'redress;clinic;help;show' {
            break
        }
        'redress;clinic;help;set' {
            break
        }
        'redress;clinic;help;help' {
            break
        }
        'redress;procedure' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the procedures of the built-in library and of the register')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a procedure as a person would read it')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a procedure file by answering questions')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Prove a procedure file, and work an example complaint through it')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what one version or procedure changes against another')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a version of a procedure from a file; complaints keep the one they were received under')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the file format, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;procedure;list' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;show' {
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Which version, where the register has several [default: the latest]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'The TOML file it is read from, byte for byte')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;new' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;check' {
            [CompletionResult]::new('--received', '--received', [CompletionResultType]::ParameterName, 'The day on which the example complaint is received [default: today]')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How it comes [default: letter]')
            [CompletionResult]::new('--fact', '--fact', [CompletionResultType]::ParameterName, 'Something that the procedure asks for, or `grade=GRADE`; may be given several times')
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Whose bank holidays are kept [default: the procedure''s, or england-and-wales]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;diff' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;add' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;schema' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;procedure;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the procedures of the built-in library and of the register')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a procedure as a person would read it')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a procedure file by answering questions')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Prove a procedure file, and work an example complaint through it')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what one version or procedure changes against another')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a version of a procedure from a file; complaints keep the one they were received under')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the file format, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;procedure;help;list' {
            break
        }
        'redress;procedure;help;show' {
            break
        }
        'redress;procedure;help;new' {
            break
        }
        'redress;procedure;help;check' {
            break
        }
        'redress;procedure;help;diff' {
            break
        }
        'redress;procedure;help;add' {
            break
        }
        'redress;procedure;help;schema' {
            break
        }
        'redress;procedure;help;help' {
            break
        }
        'redress;holiday' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the bank holidays, where each comes from, and how far they are announced')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a bank holiday; open deadlines move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a bank holiday off the list; open deadlines move with it')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take in a published list of bank holidays; it only ever adds days')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;holiday;list' {
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Only of this nation; may be given several times')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'Of this year [default: from this year to the last that is announced]')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'On or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'On or before this day')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;holiday;add' {
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Of this nation; may be given several times [default: all three]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show which deadlines would move, and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;holiday;remove' {
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'Of this nation; may be given several times [default: of all that have it]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show which deadlines would move, and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;holiday;import' {
            [CompletionResult]::new('--nation', '--nation', [CompletionResultType]::ParameterName, 'For this nation only; may be given several times. An iCalendar file needs it')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where the list comes from [default: the name of the file]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show which days are new and which deadlines would move, and change nothing')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;holiday;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the bank holidays, where each comes from, and how far they are announced')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a bank holiday; open deadlines move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a bank holiday off the list; open deadlines move with it')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take in a published list of bank holidays; it only ever adds days')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;holiday;help;list' {
            break
        }
        'redress;holiday;help;add' {
            break
        }
        'redress;holiday;help;remove' {
            break
        }
        'redress;holiday;help;import' {
            break
        }
        'redress;holiday;help;help' {
            break
        }
        'redress;redact' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--person', '--person', [CompletionResultType]::ParameterName, 'All complaints of which this person is the complainant or the patient, and their feedback; `-` reads the name from standard input, `@FILE` from a file')
            [CompletionResult]::new('--born', '--born', [CompletionResultType]::ParameterName, 'Only of the one who was born on this day')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, without any name; `-` reads it from standard input')
            [CompletionResult]::new('--decided-by', '--decided-by', [CompletionResultType]::ParameterName, 'Who decided it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Only list what would be erased')
            [CompletionResult]::new('--early', '--early', [CompletionResultType]::ParameterName, 'Although a complaint is not closed, or its record is still to be kept')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;legal-hold' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; `-` reads it from standard input')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'Since which day [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--lift', '--lift', [CompletionResultType]::ParameterName, 'End it')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;retention' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'What will have reached its end on this day [default: today]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;verify' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Prove that the past of a seal is still there, whole: a seal, or a file with seals')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--chain', '--chain', [CompletionResultType]::ParameterName, 'Look at the chain of events alone, and not at what follows from them')
            [CompletionResult]::new('--seal', '--seal', [CompletionResultType]::ParameterName, 'Print a seal of the register as it is now, where nothing is wrong')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;backup' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--keep', '--keep', [CompletionResultType]::ParameterName, 'Keep so many backups in the folder, and remove older ones')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over a file that is something else than an older backup of this register')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;restore' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Take the place of a register that is there, and keep that one beside it')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;export' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'What to write')
            [CompletionResult]::new('--clinic', '--clinic', [CompletionResultType]::ParameterName, 'Only of this clinic')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only received on or after this day')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Only received on or before this day')
            [CompletionResult]::new('--register', '--register', [CompletionResultType]::ParameterName, 'What the register is called in the first column of every file [default: its file''s name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'With names and free words')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;upgrade' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;key' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a key file that only you may read')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Encrypt a register that is not encrypted')
            [CompletionResult]::new('change', 'change', [CompletionResultType]::ParameterValue, 'Give an encrypted register another key')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take the encryption away: anybody who has the file can read it then')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;key;new' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;key;set' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;key;change' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The key file to change to [default: a passphrase that is asked for]')
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;key;remove' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;key;help' {
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a key file that only you may read')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Encrypt a register that is not encrypted')
            [CompletionResult]::new('change', 'change', [CompletionResultType]::ParameterValue, 'Give an encrypted register another key')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take the encryption away: anybody who has the file can read it then')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;key;help;new' {
            break
        }
        'redress;key;help;set' {
            break
        }
        'redress;key;help;change' {
            break
        }
        'redress;key;help;remove' {
            break
        }
        'redress;key;help;help' {
            break
        }
        'redress;config' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;completions' {
            [CompletionResult]::new('--db', '--db', [CompletionResultType]::ParameterName, 'The register; reports take several, a folder or ''a/*.db'' [env: REDRESS_DB] [default: in your data folder]')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The key file of an encrypted register [env: REDRESS_KEY_FILE]')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day for today [env: REDRESS_TODAY]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write data [default: table on a terminal, tsv elsewhere]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write data to a file, whole or not at all; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who records [default: your login name]')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; name what is missing instead')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every confirmation')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'redress;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make an empty register')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Record a complaint and show every date that follows from it')
            [CompletionResult]::new('ack', 'ack', [CompletionResultType]::ParameterValue, 'Record that a complaint was acknowledged')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Record a holding letter or other word on progress')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Record the response of the current stage')
            [CompletionResult]::new('escalate', 'escalate', [CompletionResultType]::ParameterValue, 'Take a complaint on to its next stage')
            [CompletionResult]::new('step', 'step', [CompletionResultType]::ParameterValue, 'Record a step that the procedure promises besides answering')
            [CompletionResult]::new('point', 'point', [CompletionResultType]::ParameterValue, 'Points of a complaint: add, amend, decide, withdraw, list')
            [CompletionResult]::new('grade', 'grade', [CompletionResultType]::ParameterValue, 'Say how grave a complaint is; limits may depend on it')
            [CompletionResult]::new('consent', 'consent', [CompletionResultType]::ParameterValue, 'Record where the patient''s consent stands, and what waits for it')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Name who handles a complaint')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Write something down about a complaint')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct what was recorded, as a new event')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last act that you recorded, as a new event')
            [CompletionResult]::new('hold', 'hold', [CompletionResultType]::ParameterValue, 'Let a complaint wait, for a recorded reason')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'End a wait')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Give an obligation more time, as far as the procedure allows')
            [CompletionResult]::new('action', 'action', [CompletionResultType]::ParameterValue, 'Actions: add, amend, progress, done, review, drop, list')
            [CompletionResult]::new('referral', 'referral', [CompletionResultType]::ParameterValue, 'Outside bodies: refer a complaint, record what they ask for and decide, list')
            [CompletionResult]::new('link', 'link', [CompletionResultType]::ParameterValue, 'Say what a complaint is to another')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a complaint')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Open a closed complaint again')
            [CompletionResult]::new('file', 'file', [CompletionResultType]::ParameterValue, 'Documents of a complaint: add, list, extract, verify, remove')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List complaints')
            [CompletionResult]::new('find', 'find', [CompletionResultType]::ParameterValue, 'Find complaints by anything that was written about them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show everything about one complaint')
            [CompletionResult]::new('feedback', 'feedback', [CompletionResultType]::ParameterValue, 'Compliments, concerns and comments: add, list, show, note, raise to a complaint')
            [CompletionResult]::new('when', 'when', [CompletionResultType]::ParameterValue, 'Work out when a limit ends')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Print what is overdue, what is due, or the register')
            [CompletionResult]::new('clinic', 'clinic', [CompletionResultType]::ParameterValue, 'Clinics: add, list, show, set')
            [CompletionResult]::new('procedure', 'procedure', [CompletionResultType]::ParameterValue, 'Procedures: list, show, new, check, diff, add, schema')
            [CompletionResult]::new('holiday', 'holiday', [CompletionResultType]::ParameterValue, 'Bank holidays: list, add, remove, import')
            [CompletionResult]::new('redact', 'redact', [CompletionResultType]::ParameterValue, 'Erase the names and words of complaints and feedback, for good')
            [CompletionResult]::new('legal-hold', 'legal-hold', [CompletionResultType]::ParameterValue, 'Keep a complaint from being erased, or end that')
            [CompletionResult]::new('retention', 'retention', [CompletionResultType]::ParameterValue, 'List what need not be kept any longer')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that the register is whole: its history, and all that follows from it')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy the register to another file or folder, also while it is in use')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the register')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the register as files for other programs, a table each')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Bring a register of an older version up to date')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Encryption of the register: make a key file, set a key, change it, remove it')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show each setting and where it comes from')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for a shell')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'redress;help;init' {
            break
        }
        'redress;help;new' {
            break
        }
        'redress;help;ack' {
            break
        }
        'redress;help;update' {
            break
        }
        'redress;help;respond' {
            break
        }
        'redress;help;escalate' {
            break
        }
        'redress;help;step' {
            break
        }
        'redress;help;point' {
            break
        }
        'redress;help;grade' {
            break
        }
        'redress;help;consent' {
            break
        }
        'redress;help;assign' {
            break
        }
        'redress;help;note' {
            break
        }
        'redress;help;amend' {
            break
        }
        'redress;help;undo' {
            break
        }
        'redress;help;hold' {
            break
        }
        'redress;help;resume' {
            break
        }
        'redress;help;extend' {
            break
        }
        'redress;help;action' {
            break
        }
        'redress;help;referral' {
            break
        }
        'redress;help;link' {
            break
        }
        'redress;help;close' {
            break
        }
        'redress;help;reopen' {
            break
        }
        'redress;help;file' {
            break
        }
        'redress;help;list' {
            break
        }
        'redress;help;find' {
            break
        }
        'redress;help;show' {
            break
        }
        'redress;help;feedback' {
            break
        }
        'redress;help;when' {
            break
        }
        'redress;help;report' {
            break
        }
        'redress;help;clinic' {
            break
        }
        'redress;help;procedure' {
            break
        }
        'redress;help;holiday' {
            break
        }
        'redress;help;redact' {
            break
        }
        'redress;help;legal-hold' {
            break
        }
        'redress;help;retention' {
            break
        }
        'redress;help;verify' {
            break
        }
        'redress;help;backup' {
            break
        }
        'redress;help;restore' {
            break
        }
        'redress;help;export' {
            break
        }
        'redress;help;upgrade' {
            break
        }
        'redress;help;key' {
            break
        }
        'redress;help;config' {
            break
        }
        'redress;help;completions' {
            break
        }
        'redress;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
