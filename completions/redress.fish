# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_redress_global_optspecs
    string join \n db= key-file= today= format= o/output= color= q/quiet no-input yes actor= h/help V/version
end

function __fish_redress_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_redress_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_redress_using_subcommand
    set -l cmd (__fish_redress_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c redress -n "__fish_redress_needs_command" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_needs_command" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_needs_command" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_needs_command" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_needs_command" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_needs_command" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_needs_command" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_needs_command" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_needs_command" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_needs_command" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c redress -n "__fish_redress_needs_command" -s V -l version -d 'Print version'
complete -c redress -n "__fish_redress_needs_command" -f -a "init" -d 'Make an empty register'
complete -c redress -n "__fish_redress_needs_command" -f -a "new" -d 'Record a complaint and show every date that follows from it'
complete -c redress -n "__fish_redress_needs_command" -f -a "ack" -d 'Record that a complaint was acknowledged'
complete -c redress -n "__fish_redress_needs_command" -f -a "update" -d 'Record a holding letter or other word on progress'
complete -c redress -n "__fish_redress_needs_command" -f -a "respond" -d 'Record the response of the current stage'
complete -c redress -n "__fish_redress_needs_command" -f -a "escalate" -d 'Take a complaint on to its next stage'
complete -c redress -n "__fish_redress_needs_command" -f -a "step" -d 'Record a step that the procedure promises besides answering'
complete -c redress -n "__fish_redress_needs_command" -f -a "point" -d 'Points of a complaint: add, amend, decide, withdraw, list'
complete -c redress -n "__fish_redress_needs_command" -f -a "grade" -d 'Say how grave a complaint is; limits may depend on it'
complete -c redress -n "__fish_redress_needs_command" -f -a "consent" -d 'Record where the patient\'s consent stands, and what waits for it'
complete -c redress -n "__fish_redress_needs_command" -f -a "assign" -d 'Name who handles a complaint'
complete -c redress -n "__fish_redress_needs_command" -f -a "note" -d 'Write something down about a complaint'
complete -c redress -n "__fish_redress_needs_command" -f -a "amend" -d 'Correct what was recorded, as a new event'
complete -c redress -n "__fish_redress_needs_command" -f -a "undo" -d 'Take back the last act that you recorded, as a new event'
complete -c redress -n "__fish_redress_needs_command" -f -a "hold" -d 'Let a complaint wait, for a recorded reason'
complete -c redress -n "__fish_redress_needs_command" -f -a "resume" -d 'End a wait'
complete -c redress -n "__fish_redress_needs_command" -f -a "extend" -d 'Give an obligation more time, as far as the procedure allows'
complete -c redress -n "__fish_redress_needs_command" -f -a "action" -d 'Actions: add, amend, progress, done, review, drop, list'
complete -c redress -n "__fish_redress_needs_command" -f -a "referral" -d 'Outside bodies: refer a complaint, record what they ask for and decide, list'
complete -c redress -n "__fish_redress_needs_command" -f -a "link" -d 'Say what a complaint is to another'
complete -c redress -n "__fish_redress_needs_command" -f -a "close" -d 'Close a complaint'
complete -c redress -n "__fish_redress_needs_command" -f -a "reopen" -d 'Open a closed complaint again'
complete -c redress -n "__fish_redress_needs_command" -f -a "file" -d 'Documents of a complaint: add, list, extract, verify, remove'
complete -c redress -n "__fish_redress_needs_command" -f -a "list" -d 'List complaints'
complete -c redress -n "__fish_redress_needs_command" -f -a "find" -d 'Find complaints by anything that was written about them'
complete -c redress -n "__fish_redress_needs_command" -f -a "show" -d 'Show everything about one complaint'
complete -c redress -n "__fish_redress_needs_command" -f -a "feedback" -d 'Compliments, concerns and comments: add, list, show, note, raise to a complaint'
complete -c redress -n "__fish_redress_needs_command" -f -a "when" -d 'Work out when a limit ends'
complete -c redress -n "__fish_redress_needs_command" -f -a "report" -d 'Print what is overdue, what is due, or the register'
complete -c redress -n "__fish_redress_needs_command" -f -a "clinic" -d 'Clinics: add, list, show, set'
complete -c redress -n "__fish_redress_needs_command" -f -a "procedure" -d 'Procedures: list, show, new, check, diff, add, schema'
complete -c redress -n "__fish_redress_needs_command" -f -a "holiday" -d 'Bank holidays: list, add, remove, import'
complete -c redress -n "__fish_redress_needs_command" -f -a "redact" -d 'Erase the names and words of complaints and feedback, for good'
complete -c redress -n "__fish_redress_needs_command" -f -a "legal-hold" -d 'Keep a complaint from being erased, or end that'
complete -c redress -n "__fish_redress_needs_command" -f -a "retention" -d 'List what need not be kept any longer'
complete -c redress -n "__fish_redress_needs_command" -f -a "verify" -d 'Prove that the register is whole: its history, and all that follows from it'
complete -c redress -n "__fish_redress_needs_command" -f -a "backup" -d 'Copy the register to another file or folder, also while it is in use'
complete -c redress -n "__fish_redress_needs_command" -f -a "restore" -d 'Put a backup in the place of the register'
complete -c redress -n "__fish_redress_needs_command" -f -a "export" -d 'Write the register as files for other programs, a table each'
complete -c redress -n "__fish_redress_needs_command" -f -a "upgrade" -d 'Bring a register of an older version up to date'
complete -c redress -n "__fish_redress_needs_command" -f -a "key" -d 'Encryption of the register: make a key file, set a key, change it, remove it'
complete -c redress -n "__fish_redress_needs_command" -f -a "config" -d 'Show each setting and where it comes from'
complete -c redress -n "__fish_redress_needs_command" -f -a "completions" -d 'Print a completion script for a shell'
complete -c redress -n "__fish_redress_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand init" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand init" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand init" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand init" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand init" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand init" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand init" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand init" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand init" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand init" -l encrypt -d 'Encrypt the register, with the key file or with a passphrase that is asked for'
complete -c redress -n "__fish_redress_using_subcommand init" -l demo -d 'Fill it with three clinics and sixty complaints that nobody made, to learn and to try on'
complete -c redress -n "__fish_redress_using_subcommand init" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand new" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand new" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand new" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand new" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l clinic -d 'The clinic, by its code' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l received -d 'The day the clinic received it [default for `new`: today]' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l time -d 'The time of that day' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l aware -d 'The day the clinic was made aware of it, where that is later' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l incident -d 'The day of the matter it is about' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l noticed -d 'The day the complainant first noticed the matter' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l channel -d 'How it came' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -l complainant -d 'Who complains; `-` reads standard input, `@FILE` a file' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l capacity -d 'In what capacity' -r -f -a "patient\t''
parent\t''
relative\t''
representative\t''
deceased-representative\t''
anonymous\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -l patient -d 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l patient-born -d 'The patient\'s date of birth, where the patient is somebody else' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l born -d 'The complainant\'s date of birth' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l address -d 'The complainant\'s postal address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l email -d 'The complainant\'s e-mail address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l telephone -d 'The complainant\'s telephone number; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l reply-by -d 'A channel by which the complainant wants the reply; several with commas between them' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -l summary -d 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l asked-for -d 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l about -d 'Who is complained about, and so may not handle it; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l site -d 'At which of the clinic\'s sites it happened (`clinic show` lists them)' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l received-by -d 'Who received it' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l category -d 'Its category, from the clinic\'s own list' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l commissioned -d 'Whether another organisation commissioned the care; short for --fact commissioned=...' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand new" -l fact -d 'What else the procedure depends on (`procedure show` lists it); may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l accept-late -d 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l decided-by -d 'Who decided that' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l handler -d 'Who handles it' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l stage -d 'The stage at which it begins, where the procedure lets it [default: the first]' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l point -d 'One head of the complaint; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand new" -l from-json -d 'Read the complaint from a JSON object (`-`: standard input); flags win over it' -r -F
complete -c redress -n "__fish_redress_using_subcommand new" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand new" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand new" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand new" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand ack" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand ack" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand ack" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand ack" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand ack" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand ack" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l on -d 'The day it was acknowledged [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l by -d 'How' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand ack" -l handler -d 'The handler that the acknowledgement names' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l respond-by -d 'The response date that it states' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l offered -d 'A step that it offers; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -l note -d 'What it said; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand ack" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand ack" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand ack" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand ack" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand update" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand update" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand update" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand update" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand update" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand update" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand update" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand update" -l on -d 'The day it was sent [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand update" -l by -d 'How' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand update" -l reason -d 'The reason for the delay; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand update" -l expect -d 'The response date that it states now' -r
complete -c redress -n "__fish_redress_using_subcommand update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand update" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand update" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand update" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand respond" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand respond" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand respond" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand respond" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l on -d 'The day it was sent [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l by -d 'How' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l outcome -d 'What was found on the whole [default: what follows from the points]' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l point -d 'What was found on a point; several with commas between them' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l summary -d 'What it said; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l remedy -d 'What is done to put it right; several with commas between them' -r -f -a "explanation\t''
apology\t''
refund\t''
payment\t''
treatment\t''
correction\t''
change\t''
training\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l remedy-text -d 'The remedy in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l amount -d 'How much is paid or paid back, in pounds' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l changes -d 'What will change; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l cause -d 'What caused the matter; several with commas between them' -r -f -a "communication\t''
judgement\t''
technique\t''
known-risk\t''
not-followed\t''
process\t''
records\t''
staffing\t''
conduct\t''
equipment\t''
outside\t''
none-found\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l cause-text -d 'The cause in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -l late-cause -d 'Why something about the complaint was late; several with commas between them' -r -f -a "statement\t''
records\t''
consent\t''
complainant\t''
outside\t''
absence\t''
workload\t''
complexity\t''
oversight\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand respond" -l late-reason -d 'The same in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand respond" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand respond" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand respond" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand respond" -l apology -d 'It contains an apology'
complete -c redress -n "__fish_redress_using_subcommand respond" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand escalate" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand escalate" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand escalate" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand escalate" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand escalate" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand escalate" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l on -d 'The day it was asked for [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l handler -d 'Who handles it there' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l confirmed-by -d 'Who confirmed that the stage may begin' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l accept-late -d 'Why a request after its window is accepted' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l decided-by -d 'Who decided that' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l to -d 'The stage [default: the next that applies]' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -l note -d 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand escalate" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand escalate" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand escalate" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand escalate" -l in-writing -d 'The request came in writing'
complete -c redress -n "__fish_redress_using_subcommand escalate" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand step" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand step" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand step" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand step" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand step" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand step" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l on -d 'The day it was taken [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l by -d 'How, where somebody was told or asked' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand step" -l asked-of -d 'Of whom a statement or the like was asked for it' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l received-from -d 'From whom what was asked came' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l not-applicable -d 'Why it does not apply' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l note -d 'What was done; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l accept-late -d 'Why something sent after its window is accepted' -r
complete -c redress -n "__fish_redress_using_subcommand step" -l decided-by -d 'Who decided that' -r
complete -c redress -n "__fish_redress_using_subcommand step" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand step" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand step" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand step" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "add" -d 'Raise a point'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "amend" -d 'Correct a point, as a new event'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "decide" -d 'Record what was found on a point, before the response'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "withdraw" -d 'Record that a point was withdrawn'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "list" -d 'List the points of a complaint, with what was found on each'
complete -c redress -n "__fish_redress_using_subcommand point; and not __fish_seen_subcommand_from add amend decide withdraw list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l category -d 'Its category, from the clinic\'s own list' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l staff-group -d 'The group of staff that it is about, from the clinic\'s own list where it has one' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l practitioner -d 'Whom it is about; they may not handle the complaint' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l site -d 'The site where it happened' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l on -d 'The day it was raised [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l text -d 'What it says; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l category -d 'Its category, from the clinic\'s own list' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l staff-group -d 'The group of staff that it is about, from the clinic\'s own list where it has one' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l practitioner -d 'Whom it is about; they may not handle the complaint' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l site -d 'The site where it happened' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l reason -d 'Why' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l on -d 'The day of the correction [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l outcome -d 'What was found' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l on -d 'The day it was decided [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from decide" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l on -d 'The day it was withdrawn [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "add" -d 'Raise a point'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Correct a point, as a new event'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "decide" -d 'Record what was found on a point, before the response'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Record that a point was withdrawn'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the points of a complaint, with what was found on each'
complete -c redress -n "__fish_redress_using_subcommand point; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand grade" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand grade" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand grade" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand grade" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand grade" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand grade" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -l likelihood -d 'How likely it is to happen again' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -l consequence -d 'How grave what follows from it is' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -l reason -d 'Why; a grade that changes needs one; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -l on -d 'The day it was graded [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand grade" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand grade" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand grade" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand grade" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand consent" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand consent" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand consent" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand consent" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand consent" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand consent" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand consent" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand consent" -l on -d 'Since which day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand consent" -l by -d 'How it was asked or given' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand consent" -l note -d 'In words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand consent" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand consent" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand consent" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand consent" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand assign" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand assign" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand assign" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand assign" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand assign" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand assign" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand assign" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand assign" -l handler -d 'The same as a flag' -r
complete -c redress -n "__fish_redress_using_subcommand assign" -l on -d 'From which day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand assign" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand assign" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand assign" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand assign" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand note" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand note" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand note" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand note" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand note" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand note" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand note" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand note" -l text -d 'The same as a flag' -r
complete -c redress -n "__fish_redress_using_subcommand note" -l on -d 'The day it is about [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand note" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand note" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand note" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand note" -l edit -d 'Write it in your editor (VISUAL, or else EDITOR); short for `@` in place of TEXT'
complete -c redress -n "__fish_redress_using_subcommand note" -l heard -d 'It was heard from the complainant'
complete -c redress -n "__fish_redress_using_subcommand note" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand amend" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand amend" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand amend" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand amend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l received -d 'The day the clinic received it [default for `new`: today]' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l time -d 'The time of that day' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l aware -d 'The day the clinic was made aware of it, where that is later' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l incident -d 'The day of the matter it is about' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l noticed -d 'The day the complainant first noticed the matter' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l channel -d 'How it came' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l complainant -d 'Who complains; `-` reads standard input, `@FILE` a file' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l capacity -d 'In what capacity' -r -f -a "patient\t''
parent\t''
relative\t''
representative\t''
deceased-representative\t''
anonymous\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l patient -d 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l patient-born -d 'The patient\'s date of birth, where the patient is somebody else' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l born -d 'The complainant\'s date of birth' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l address -d 'The complainant\'s postal address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l email -d 'The complainant\'s e-mail address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l telephone -d 'The complainant\'s telephone number; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l reply-by -d 'A channel by which the complainant wants the reply; several with commas between them' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l summary -d 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l asked-for -d 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l about -d 'Who is complained about, and so may not handle it; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l site -d 'At which of the clinic\'s sites it happened (`clinic show` lists them)' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l received-by -d 'Who received it' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l category -d 'Its category, from the clinic\'s own list' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l commissioned -d 'Whether another organisation commissioned the care; short for --fact commissioned=...' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l fact -d 'What else the procedure depends on (`procedure show` lists it); may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l accept-late -d 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l decided-by -d 'Who decided that' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l clear -d 'A field to take back, by the name of its flag or of a fact; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l event -d 'The event, by its number in the complaint\'s history' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l was-on -d 'The day it happened' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l by -d 'By which channel' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l outcome -d 'What was found' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l point -d 'What was found on a point; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l apology -d 'Whether it contained an apology' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l stated -d 'The response date that it stated' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l text -d 'What was written; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l remedy -d 'What is done to put it right; several with commas between them' -r -f -a "explanation\t''
apology\t''
refund\t''
payment\t''
treatment\t''
correction\t''
change\t''
training\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l remedy-text -d 'The remedy in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l amount -d 'How much is paid or paid back, in pounds' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l changes -d 'What will change; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l cause -d 'What caused the matter; several with commas between them' -r -f -a "communication\t''
judgement\t''
technique\t''
known-risk\t''
not-followed\t''
process\t''
records\t''
staffing\t''
conduct\t''
equipment\t''
outside\t''
none-found\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l cause-text -d 'The cause in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l late-cause -d 'Why something about the complaint was late; several with commas between them' -r -f -a "statement\t''
records\t''
consent\t''
complainant\t''
outside\t''
absence\t''
workload\t''
complexity\t''
oversight\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand amend" -l late-reason -d 'The same in words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l reason -d 'Why' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -l on -d 'The day of the correction [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand amend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand amend" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand amend" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand amend" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand undo" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand undo" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand undo" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand undo" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand undo" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand undo" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand undo" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand undo" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand undo" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand undo" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand undo" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand undo" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand hold" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand hold" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand hold" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand hold" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand hold" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand hold" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand hold" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand hold" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand hold" -l on -d 'From which day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand hold" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand hold" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand hold" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand hold" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand resume" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand resume" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand resume" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand resume" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand resume" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand resume" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand resume" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand resume" -l on -d 'The day on which the wait ended [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand resume" -l note -d 'In words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand resume" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand resume" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand resume" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand resume" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand extend" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand extend" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand extend" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand extend" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand extend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand extend" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l by -d 'By how long [default: as much as the procedure allows]' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l to -d 'To which day' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l agreed-by -d 'Who agreed' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -l on -d 'The day on which it was agreed [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand extend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand extend" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand extend" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand extend" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "add" -d 'Record an improvement that was agreed: what, who, by when'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "amend" -d 'Change an action, for a recorded reason'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "progress" -d 'Record how an action goes on'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "done" -d 'Record that an action was carried out, and what shows it'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "review" -d 'Record whether an action worked'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "drop" -d 'Give an action up, for a recorded reason'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "list" -d 'List actions, of one complaint or of the register'
complete -c redress -n "__fish_redress_using_subcommand action; and not __fish_seen_subcommand_from add amend progress done review drop list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l owner -d 'Who is to do it' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l due -d 'By which day' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l review -d 'By which day it is looked at whether it worked' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l point -d 'The point that it comes from, by its number' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l on -d 'The day it was agreed [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l owner -d 'Who is to do it now' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l due -d 'By which day now' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l review -d 'By which day it is looked at whether it worked' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l text -d 'What is to be done now; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l reason -d 'Why' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l on -d 'The day of the change [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l on -d 'The day it is about [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from progress" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l evidence -d 'What shows that it was done; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l on -d 'The day it was done [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l worked -d 'Whether it worked' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l on -d 'The day it was looked at [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from review" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l on -d 'The day it was given up [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from drop" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l owner -d 'Only what this person is to do' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l open -d 'Only what is still to be done'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l overdue -d 'Only what should have been done by now'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "add" -d 'Record an improvement that was agreed: what, who, by when'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Change an action, for a recorded reason'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "progress" -d 'Record how an action goes on'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "done" -d 'Record that an action was carried out, and what shows it'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "review" -d 'Record whether an action worked'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "drop" -d 'Give an action up, for a recorded reason'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "list" -d 'List actions, of one complaint or of the register'
complete -c redress -n "__fish_redress_using_subcommand action; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -f -a "add" -d 'Record that a complaint went to a body outside the clinic'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -f -a "amend" -d 'Record what a body asked for, was sent, decided'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -f -a "list" -d 'List referrals, of one complaint or of the register'
complete -c redress -n "__fish_redress_using_subcommand referral; and not __fish_seen_subcommand_from add amend list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l body -d 'The body: by the procedure\'s name, or regulator, insurer, police, safeguarding ...' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l their-ref -d 'The reference under which the body keeps it' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l on -d 'The day it went there [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l their-ref -d 'The reference under which the body keeps it' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l asked-for -d 'What the body asks the clinic for; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l asked-by -d 'By which day it wants that' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l sent -d 'The day on which it was sent' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l decision -d 'What the body decided' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''
settled\t''
not-investigated\t''
withdrawn\t''
sent-back\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l decided -d 'The day of that [default: the day of `--on`]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l on -d 'The day on which the clinic heard of it [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l body -d 'Only to this body' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l open -d 'Only what the body has not decided'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from help" -f -a "add" -d 'Record that a complaint went to a body outside the clinic'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Record what a body asked for, was sent, decided'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from help" -f -a "list" -d 'List referrals, of one complaint or of the register'
complete -c redress -n "__fish_redress_using_subcommand referral; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand link" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand link" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand link" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand link" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand link" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand link" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand link" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand link" -l as -d 'What the first is to the other' -r -f -a "related\t''
repeats\t''
repeated-by\t''
duplicate-of\t''
has-duplicate\t''"
complete -c redress -n "__fish_redress_using_subcommand link" -l on -d 'The day on which that was seen [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand link" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand link" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand link" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand link" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand close" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand close" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand close" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand close" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand close" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand close" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand close" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand close" -l on -d 'The day it was closed [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand close" -l reason -d 'Why' -r -f -a "resolved\t''
withdrawn\t''
no-consent\t''
out-of-time\t''
passed-on\t''
no-reply\t''
duplicate\t''"
complete -c redress -n "__fish_redress_using_subcommand close" -l note -d 'In words; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand close" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand close" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand close" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand close" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand reopen" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand reopen" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand reopen" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand reopen" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand reopen" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand reopen" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand reopen" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand reopen" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand reopen" -l on -d 'From which day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand reopen" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand reopen" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand reopen" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand reopen" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "add" -d 'Attach a document to a complaint'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "list" -d 'List the documents of a complaint'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "extract" -d 'Write a stored document to a file'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "verify" -d 'Check that every document is still what it was when it was attached'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "remove" -d 'Take a document off a complaint; the history keeps that it was there'
complete -c redress -n "__fish_redress_using_subcommand file; and not __fish_seen_subcommand_from add list extract verify remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l type -d 'What sort of document it is' -r -f -a "letter\t''
statement\t''
photograph\t''
record\t''
consent\t''
note\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l title -d 'What it is, in words' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l name -d 'What a document from standard input is called' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l on -d 'The day it was attached [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l store -d 'Keep its bytes in the register'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l force -d 'Write over a file that is there'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from extract" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l reason -d 'Why; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l on -d 'The day it was taken off [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "add" -d 'Attach a document to a complaint'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the documents of a complaint'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "extract" -d 'Write a stored document to a file'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check that every document is still what it was when it was attached'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take a document off a complaint; the history keeps that it was there'
complete -c redress -n "__fish_redress_using_subcommand file; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand list" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand list" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand list" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand list" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand find" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand find" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand find" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand find" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand find" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand find" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l from-file -d 'Take it from a file, so that it is not seen on the command line; `-` is standard input' -r -F
complete -c redress -n "__fish_redress_using_subcommand find" -l limit -d 'At most so many, those received last [default: 50 in a table on a terminal, else all]' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand find" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand find" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand find" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand find" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand find" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand find" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand find" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand find" -l names -d 'Only in the names of people'
complete -c redress -n "__fish_redress_using_subcommand find" -l near -d 'Also names that are spelt almost like a word, where something has the word itself'
complete -c redress -n "__fish_redress_using_subcommand find" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand show" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand show" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand show" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand show" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand show" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand show" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand show" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand show" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand show" -l why -d 'Why each deadline is due on its day'
complete -c redress -n "__fish_redress_using_subcommand show" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "add" -d 'Take down a compliment, a concern or a comment'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "list" -d 'List feedback'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "show" -d 'Show everything about one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "note" -d 'Write something down about one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "raise" -d 'Make a complaint of one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and not __fish_seen_subcommand_from add list show note raise help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l clinic -d 'The clinic, by its code' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l kind -d 'What sort of feedback it is' -r -f -a "compliment\t''
concern\t''
comment\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l received -d 'The day it was received [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l channel -d 'How it came' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l from -d 'Who gave it' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l about -d 'Whom it is about' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l kind -d 'Only of this kind' -r -f -a "compliment\t''
concern\t''
comment\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l open -d 'Only what has not become a complaint'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l on -d 'The day it is about [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from note" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l clinic -d 'The clinic, by its code' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l received -d 'The day the clinic received it [default for `new`: today]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l time -d 'The time of that day' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l aware -d 'The day the clinic was made aware of it, where that is later' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l incident -d 'The day of the matter it is about' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l noticed -d 'The day the complainant first noticed the matter' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l channel -d 'How it came' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l complainant -d 'Who complains; `-` reads standard input, `@FILE` a file' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l capacity -d 'In what capacity' -r -f -a "patient\t''
parent\t''
relative\t''
representative\t''
deceased-representative\t''
anonymous\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l patient -d 'Whose care it is about, where that is somebody else; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l patient-born -d 'The patient\'s date of birth, where the patient is somebody else' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l born -d 'The complainant\'s date of birth' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l address -d 'The complainant\'s postal address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l email -d 'The complainant\'s e-mail address; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l telephone -d 'The complainant\'s telephone number; `-` and `@FILE` as well' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l reply-by -d 'A channel by which the complainant wants the reply; several with commas between them' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l summary -d 'What it is about; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l asked-for -d 'What the complainant asks for; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l about -d 'Who is complained about, and so may not handle it; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l site -d 'At which of the clinic\'s sites it happened (`clinic show` lists them)' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l received-by -d 'Who received it' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l category -d 'Its category, from the clinic\'s own list' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l commissioned -d 'Whether another organisation commissioned the care; short for --fact commissioned=...' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l fact -d 'What else the procedure depends on (`procedure show` lists it); may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l accept-late -d 'Why a complaint that came after its window is accepted; `-` reads standard input, `@FILE` a file, `@` an editor' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l decided-by -d 'Who decided that' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l handler -d 'Who handles it' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l stage -d 'The stage at which it begins, where the procedure lets it [default: the first]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l point -d 'One head of the complaint; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l from-json -d 'Read the complaint from a JSON object (`-`: standard input); flags win over it' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from raise" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "add" -d 'Take down a compliment, a concern or a comment'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "list" -d 'List feedback'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show everything about one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "note" -d 'Write something down about one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "raise" -d 'Make a complaint of one'
complete -c redress -n "__fish_redress_using_subcommand feedback; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand when" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand when" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand when" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand when" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand when" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand when" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l from -d 'The day to count from [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l time -d 'The time of that day' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l clinic -d 'Count as this clinic does: its working days, and its procedure\'s way of counting' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l nation -d 'Whose bank holidays; may be given several times [default: england-and-wales]' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l roll -d 'Where a limit in days, weeks, months or years ends on a non-working day' -r -f -a "none\t''
forward\t''
backward\t''"
complete -c redress -n "__fish_redress_using_subcommand when" -l receipt -d 'Whether an arrival on a non-working day counts as the next working day\'s' -r -f -a "actual\t''
deemed\t''"
complete -c redress -n "__fish_redress_using_subcommand when" -l cut-off -d 'From this time on, an arrival is the next working day\'s; with deemed receipt' -r
complete -c redress -n "__fish_redress_using_subcommand when" -l batch -d 'Count for every row of a CSV file; `-` is standard input' -r -F
complete -c redress -n "__fish_redress_using_subcommand when" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand when" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand when" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand when" -l inclusive -d 'Beginning with the day: count the day itself'
complete -c redress -n "__fish_redress_using_subcommand when" -l explain -d 'Say how it was counted, and every day that was passed over'
complete -c redress -n "__fish_redress_using_subcommand when" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "overdue" -d 'What should have been done by now; nothing at all where nothing is overdue'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "due" -d 'What is due today and in the next days'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "agenda" -d 'The day\'s or the week\'s duties, person by person'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "workload" -d 'Who has how much to do'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "register" -d 'The register, one complaint a row'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "summary" -d 'How many complaints, what became of them, how long they took, what was in time'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "timeliness" -d 'Which promises were kept, stage by stage, and why what was late was late'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "flow" -d 'Brought forward, received, resolved and carried forward'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "annual" -d 'What the law asks for of a year of complaints about NHS care in England and in Wales'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "ko41b" -d 'England\'s annual return of written complaints about primary care, in its own rows'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "scotland" -d 'Scotland: the published indicators, or the summary for the regulator of independent clinics'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "lessons" -d 'Themes, causes, actions and whether they were carried out'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "compare" -d 'Two periods side by side'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "pack" -d 'The inspector\'s file: figures, every complaint with what was done about it, and the proof'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "subject-access" -d 'Everything that is held about a person, with others\' names masked'
complete -c redress -n "__fish_redress_using_subcommand report; and not __fish_seen_subcommand_from overdue due agenda workload register summary timeliness flow annual ko41b scotland lessons compare pack subject-access help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l person -d 'Only what this person is to do: as owner of the action, or as handler of the complaint' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l handler -d 'Only of complaints handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l stage -d 'Only what belongs to this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l category -d 'Only of complaints of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l channel -d 'Only of complaints that came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l from -d 'Only what was due on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l to -d 'Only what was due on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l by -d 'Count them by this' -r -f -a "band\t''
clinic\t''
category\t''
stage\t''
obligation\t''
handler\t''
person\t''
month\t''
day\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l firm -d 'Only promises: an aim that is missed is no breach'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l fail-if-any -d 'Exit with 3 where there is anything'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from overdue" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l within -d 'Due today or in so many calendar days [default: 7]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l person -d 'Only what this person is to do: as owner of the action, or as handler of the complaint' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l handler -d 'Only of complaints handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l stage -d 'Only what belongs to this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l category -d 'Only of complaints of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l channel -d 'Only of complaints that came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l from -d 'Only what is due on or after this day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l to -d 'Only what is due on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l by -d 'Count them by this' -r -f -a "clinic\t''
category\t''
stage\t''
obligation\t''
handler\t''
person\t''
month\t''
day\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l firm -d 'Only promises: an aim that is missed is no breach'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l fail-if-any -d 'Exit with 3 where there is anything'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from due" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l days -d 'Today and so many days after it [default: 0]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l person -d 'Only what this person is to do: as owner of the action, or as handler of the complaint' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l handler -d 'Only of complaints handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l stage -d 'Only what belongs to this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l category -d 'Only of complaints of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l channel -d 'Only of complaints that came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l by -d 'What leads' -r -f -a "person\t''
day\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l week -d 'Today and the next seven days'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l firm -d 'Only promises: an aim that is missed is no breach'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l fail-if-any -d 'Exit with 3 where there is anything'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from agenda" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l by -d 'For whom it is added up' -r -f -a "handler\t''
clinic\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from workload" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from register" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from summary" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from timeliness" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from flow" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l year -d 'The year that ends on 31 March of this one [default: the last that has ended]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l law -d 'Whose words it follows' -r -f -a "england\t''
wales\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from annual" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l year -d 'The year that ends on 31 March of this one [default: the last that has ended]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from ko41b" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l year -d 'The year that ends on 31 March of this one [default: the last that has ended]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l scheme -d 'The indicators, or the summary for the regulator [default: what the procedures are made for]' -r -f -a "nhs\t''
independent\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l per -d 'So many people are served: complaints are given by 1,000 of them' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from scotland" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from lessons" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l with-from -d 'The first day of the period to compare with' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l with-to -d 'The last day of the period to compare with' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l by -d 'Break the figures down by this' -r -f -a "month\t''
quarter\t''
year\t''
clinic\t''
site\t''
category\t''
practitioner\t''
channel\t''
payer\t''
stage\t''
grade\t''
outcome\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l status -d 'Only in this status' -r -f -a "open\t''
responded\t''
outside\t''
closed\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l stage -d 'Only at this stage' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l category -d 'Only of this category' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l handler -d 'Only handled by this person' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l channel -d 'Only what came this way' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l outcome -d 'Only with this outcome' -r -f -a "upheld\t''
partly-upheld\t''
not-upheld\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from compare" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l from -d 'The first day [default: 12 months before the last]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l to -d 'The last day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l table -d 'Only this table [default: all; in tsv, csv and ndjson the first]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l names -d 'With the names of complainants, patients, handlers and owners, and texts as they were written'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from pack" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l reference -d 'Only what these complaints or this feedback hold' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l born -d 'Only of the one who was born on this day' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l fields -d 'Only these columns, in this order, by the names that CSV has in its header' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l name-staff -d 'Name handlers, practitioners and other staff'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from subject-access" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "overdue" -d 'What should have been done by now; nothing at all where nothing is overdue'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "due" -d 'What is due today and in the next days'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "agenda" -d 'The day\'s or the week\'s duties, person by person'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "workload" -d 'Who has how much to do'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "register" -d 'The register, one complaint a row'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "summary" -d 'How many complaints, what became of them, how long they took, what was in time'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "timeliness" -d 'Which promises were kept, stage by stage, and why what was late was late'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "flow" -d 'Brought forward, received, resolved and carried forward'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "annual" -d 'What the law asks for of a year of complaints about NHS care in England and in Wales'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "ko41b" -d 'England\'s annual return of written complaints about primary care, in its own rows'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "scotland" -d 'Scotland: the published indicators, or the summary for the regulator of independent clinics'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "lessons" -d 'Themes, causes, actions and whether they were carried out'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "compare" -d 'Two periods side by side'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "pack" -d 'The inspector\'s file: figures, every complaint with what was done about it, and the proof'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "subject-access" -d 'Everything that is held about a person, with others\' names masked'
complete -c redress -n "__fish_redress_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -f -a "add" -d 'Add a clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -f -a "list" -d 'List the register\'s clinics'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -f -a "show" -d 'Show one clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -f -a "set" -d 'Change what the register knows about a clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and not __fish_seen_subcommand_from add list show set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l procedure -d 'Its procedure: a key (`redress procedure list`) or a TOML file' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l change -d 'Change one value of the procedure for this clinic; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l beside -d 'Put another procedure\'s rules beside it, such as data-protection' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l code -d 'Its name in commands [default: made of its name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l prefix -d 'The letters that begin its references [default: made of its name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l nation -d 'Whose bank holidays it keeps; may be given several times [default: the procedure\'s]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l working-week -d 'The days on which it works [default: mon-fri]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l body -d 'The name of an outside body that the procedure leaves to each clinic' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l site -d 'One of its sites; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l closed -d 'Closed: DATE, DATE..DATE or `25 December every year`, each with `=TITLE`; several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l extra-day -d 'Works on this day whatever else it is; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l closed-days-stretch -d 'Whether limits in working days pass over its closed days [default: yes]' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l dry-run -d 'Show the clinic as it would be, and change nothing'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l name -d 'Its name for people' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l body -d 'The name of an outside body that the procedure leaves to each clinic' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l site -d 'One of its sites, new or under another name; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l no-site -d 'Not one of its sites any more; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l nation -d 'Whose bank holidays it keeps from now on; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l working-week -d 'The days on which it works from now on' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l not-closed -d 'Not closed any more: DATE, DATE..DATE or `25 December every year`; several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l no-extra-day -d 'Not an extra working day any more; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l closed -d 'Closed: DATE, DATE..DATE or `25 December every year`, each with `=TITLE`; several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l extra-day -d 'Works on this day whatever else it is; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l closed-days-stretch -d 'Whether limits in working days pass over its closed days [default: yes]' -r -f -a "yes\t''
no\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l dry-run -d 'Show which deadlines would move, and change nothing'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the register\'s clinics'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change what the register knows about a clinic'
complete -c redress -n "__fish_redress_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "list" -d 'List the procedures of the built-in library and of the register'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "show" -d 'Show a procedure as a person would read it'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "new" -d 'Write a procedure file by answering questions'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "check" -d 'Prove a procedure file, and work an example complaint through it'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "diff" -d 'Show what one version or procedure changes against another'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "add" -d 'Add a version of a procedure from a file; complaints keep the one they were received under'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "schema" -d 'Print the JSON Schema of the file format, for editors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and not __fish_seen_subcommand_from list show new check diff add schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l version -d 'Which version, where the register has several [default: the latest]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l source -d 'The TOML file it is read from, byte for byte'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l received -d 'The day on which the example complaint is received [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l channel -d 'How it comes [default: letter]' -r -f -a "phone\t''
in-person\t''
letter\t''
email\t''
text\t''
web\t''
video\t''
other\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l fact -d 'Something that the procedure asks for, or `grade=GRADE`; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l nation -d 'Whose bank holidays are kept [default: the procedure\'s, or england-and-wales]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the procedures of the built-in library and of the register'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a procedure as a person would read it'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "new" -d 'Write a procedure file by answering questions'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "check" -d 'Prove a procedure file, and work an example complaint through it'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what one version or procedure changes against another'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a version of a procedure from a file; complaints keep the one they were received under'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print the JSON Schema of the file format, for editors'
complete -c redress -n "__fish_redress_using_subcommand procedure; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -f -a "list" -d 'List the bank holidays, where each comes from, and how far they are announced'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -f -a "add" -d 'Add a bank holiday; open deadlines move with it'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -f -a "remove" -d 'Take a bank holiday off the list; open deadlines move with it'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -f -a "import" -d 'Take in a published list of bank holidays; it only ever adds days'
complete -c redress -n "__fish_redress_using_subcommand holiday; and not __fish_seen_subcommand_from list add remove import help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l nation -d 'Only of this nation; may be given several times' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l year -d 'Of this year [default: from this year to the last that is announced]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l from -d 'On or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l to -d 'On or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l nation -d 'Of this nation; may be given several times [default: all three]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l dry-run -d 'Show which deadlines would move, and change nothing'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l nation -d 'Of this nation; may be given several times [default: of all that have it]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show which deadlines would move, and change nothing'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l nation -d 'For this nation only; may be given several times. An iCalendar file needs it' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l source -d 'Where the list comes from [default: the name of the file]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l dry-run -d 'Show which days are new and which deadlines would move, and change nothing'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the bank holidays, where each comes from, and how far they are announced'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a bank holiday; open deadlines move with it'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take a bank holiday off the list; open deadlines move with it'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take in a published list of bank holidays; it only ever adds days'
complete -c redress -n "__fish_redress_using_subcommand holiday; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand redact" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand redact" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand redact" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand redact" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand redact" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand redact" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -l person -d 'All complaints of which this person is the complainant or the patient, and their feedback; `-` reads the name from standard input, `@FILE` from a file' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -l born -d 'Only of the one who was born on this day' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -l reason -d 'Why, without any name; `-` reads it from standard input' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -l decided-by -d 'Who decided it' -r
complete -c redress -n "__fish_redress_using_subcommand redact" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand redact" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand redact" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand redact" -l dry-run -d 'Only list what would be erased'
complete -c redress -n "__fish_redress_using_subcommand redact" -l early -d 'Although a complaint is not closed, or its record is still to be kept'
complete -c redress -n "__fish_redress_using_subcommand redact" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l reason -d 'Why; `-` reads it from standard input' -r
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l on -d 'Since which day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -l lift -d 'End it'
complete -c redress -n "__fish_redress_using_subcommand legal-hold" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand retention" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand retention" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand retention" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand retention" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand retention" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand retention" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand retention" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand retention" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand retention" -l until -d 'What will have reached its end on this day [default: today]' -r
complete -c redress -n "__fish_redress_using_subcommand retention" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand retention" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand retention" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand retention" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand verify" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand verify" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand verify" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand verify" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand verify" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand verify" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand verify" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand verify" -l against -d 'Prove that the past of a seal is still there, whole: a seal, or a file with seals' -r
complete -c redress -n "__fish_redress_using_subcommand verify" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand verify" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand verify" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand verify" -l chain -d 'Look at the chain of events alone, and not at what follows from them'
complete -c redress -n "__fish_redress_using_subcommand verify" -l seal -d 'Print a seal of the register as it is now, where nothing is wrong'
complete -c redress -n "__fish_redress_using_subcommand verify" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand backup" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand backup" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand backup" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand backup" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand backup" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand backup" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand backup" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand backup" -l keep -d 'Keep so many backups in the folder, and remove older ones' -r
complete -c redress -n "__fish_redress_using_subcommand backup" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand backup" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand backup" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand backup" -l force -d 'Write over a file that is something else than an older backup of this register'
complete -c redress -n "__fish_redress_using_subcommand backup" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand restore" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand restore" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand restore" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand restore" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand restore" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand restore" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand restore" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand restore" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand restore" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand restore" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand restore" -l force -d 'Take the place of a register that is there, and keep that one beside it'
complete -c redress -n "__fish_redress_using_subcommand restore" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand export" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand export" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand export" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand export" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand export" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand export" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand export" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand export" -l as -d 'What to write' -r -f -a "csv\t''
ndjson\t''
parquet\t''
postgresql\t''"
complete -c redress -n "__fish_redress_using_subcommand export" -l clinic -d 'Only of this clinic' -r
complete -c redress -n "__fish_redress_using_subcommand export" -l from -d 'Only received on or after this day' -r
complete -c redress -n "__fish_redress_using_subcommand export" -l to -d 'Only received on or before this day' -r
complete -c redress -n "__fish_redress_using_subcommand export" -l register -d 'What the register is called in the first column of every file [default: its file\'s name]' -r
complete -c redress -n "__fish_redress_using_subcommand export" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand export" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand export" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand export" -l names -d 'With names and free words'
complete -c redress -n "__fish_redress_using_subcommand export" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand upgrade" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand upgrade" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand upgrade" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand upgrade" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -f -a "new" -d 'Make a key file that only you may read'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -f -a "set" -d 'Encrypt a register that is not encrypted'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -f -a "change" -d 'Give an encrypted register another key'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -f -a "remove" -d 'Take the encryption away: anybody who has the file can read it then'
complete -c redress -n "__fish_redress_using_subcommand key; and not __fish_seen_subcommand_from new set change remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l to -d 'The key file to change to [default: a passphrase that is asked for]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from change" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "new" -d 'Make a key file that only you may read'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "set" -d 'Encrypt a register that is not encrypted'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "change" -d 'Give an encrypted register another key'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take the encryption away: anybody who has the file can read it then'
complete -c redress -n "__fish_redress_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c redress -n "__fish_redress_using_subcommand config" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand config" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand config" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand config" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand config" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand config" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand config" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand config" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand config" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand config" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand config" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand completions" -l db -d 'The register; reports take several, a folder or \'a/*.db\' [env: REDRESS_DB] [default: in your data folder]' -r -F
complete -c redress -n "__fish_redress_using_subcommand completions" -l key-file -d 'The key file of an encrypted register [env: REDRESS_KEY_FILE]' -r -F
complete -c redress -n "__fish_redress_using_subcommand completions" -l today -d 'Take this day for today [env: REDRESS_TODAY]' -r
complete -c redress -n "__fish_redress_using_subcommand completions" -l format -d 'How to write data [default: table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
ndjson\t''
md\t''
html\t''
xlsx\t''
ics\t''"
complete -c redress -n "__fish_redress_using_subcommand completions" -s o -l output -d 'Write data to a file, whole or not at all; `-` is standard output' -r -F
complete -c redress -n "__fish_redress_using_subcommand completions" -l color -d 'When to colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c redress -n "__fish_redress_using_subcommand completions" -l actor -d 'Who records [default: your login name]' -r
complete -c redress -n "__fish_redress_using_subcommand completions" -s q -l quiet -d 'Say nothing but data and errors'
complete -c redress -n "__fish_redress_using_subcommand completions" -l no-input -d 'Never ask; name what is missing instead'
complete -c redress -n "__fish_redress_using_subcommand completions" -l yes -d 'Answer yes to every confirmation'
complete -c redress -n "__fish_redress_using_subcommand completions" -s h -l help -d 'Print help'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "init" -d 'Make an empty register'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "new" -d 'Record a complaint and show every date that follows from it'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "ack" -d 'Record that a complaint was acknowledged'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "update" -d 'Record a holding letter or other word on progress'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "respond" -d 'Record the response of the current stage'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "escalate" -d 'Take a complaint on to its next stage'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "step" -d 'Record a step that the procedure promises besides answering'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "point" -d 'Points of a complaint: add, amend, decide, withdraw, list'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "grade" -d 'Say how grave a complaint is; limits may depend on it'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "consent" -d 'Record where the patient\'s consent stands, and what waits for it'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "assign" -d 'Name who handles a complaint'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "note" -d 'Write something down about a complaint'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "amend" -d 'Correct what was recorded, as a new event'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "undo" -d 'Take back the last act that you recorded, as a new event'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "hold" -d 'Let a complaint wait, for a recorded reason'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "resume" -d 'End a wait'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "extend" -d 'Give an obligation more time, as far as the procedure allows'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "action" -d 'Actions: add, amend, progress, done, review, drop, list'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "referral" -d 'Outside bodies: refer a complaint, record what they ask for and decide, list'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "link" -d 'Say what a complaint is to another'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "close" -d 'Close a complaint'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "reopen" -d 'Open a closed complaint again'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "file" -d 'Documents of a complaint: add, list, extract, verify, remove'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "list" -d 'List complaints'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "find" -d 'Find complaints by anything that was written about them'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "show" -d 'Show everything about one complaint'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "feedback" -d 'Compliments, concerns and comments: add, list, show, note, raise to a complaint'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "when" -d 'Work out when a limit ends'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "report" -d 'Print what is overdue, what is due, or the register'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "clinic" -d 'Clinics: add, list, show, set'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "procedure" -d 'Procedures: list, show, new, check, diff, add, schema'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "holiday" -d 'Bank holidays: list, add, remove, import'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "redact" -d 'Erase the names and words of complaints and feedback, for good'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "legal-hold" -d 'Keep a complaint from being erased, or end that'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "retention" -d 'List what need not be kept any longer'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "verify" -d 'Prove that the register is whole: its history, and all that follows from it'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "backup" -d 'Copy the register to another file or folder, also while it is in use'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "restore" -d 'Put a backup in the place of the register'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "export" -d 'Write the register as files for other programs, a table each'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "upgrade" -d 'Bring a register of an older version up to date'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "key" -d 'Encryption of the register: make a key file, set a key, change it, remove it'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "config" -d 'Show each setting and where it comes from'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "completions" -d 'Print a completion script for a shell'
complete -c redress -n "__fish_redress_using_subcommand help; and not __fish_seen_subcommand_from init new ack update respond escalate step point grade consent assign note amend undo hold resume extend action referral link close reopen file list find show feedback when report clinic procedure holiday redact legal-hold retention verify backup restore export upgrade key config completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
