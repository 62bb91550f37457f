namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>
/// What is asked of Debian's commands and of ours: each line is one case in a fresh /etc/postfix. Commands are separated by <c> ; </c>; single quotes group; what
/// follows <c> &lt;&lt; </c> is standard input, with <c>\n</c> for line ends. A line that begins with <c>~</c> is compared by its exit codes alone: its words are known
/// to differ (docs/compatibility.md, docs/postfix-tools.md). Options that came after 3.7.11 can't be asked.
/// </summary>
internal static class ToolInvocations
{
    public const string Postconf = """
        postconf -n
        postconf -nf
        postconf -n mydomain
        postconf myhostname mydomain
        postconf nonesuch
        postconf nonesuch mydomain
        postconf mydomain=example.org ; postconf mydomain
        postconf -d myhostname=x
        postconf -d mydestination
        postconf -d relay_domains nonesuch
        postconf -dh relay_domains
        postconf -dn
        postconf -e
        postconf -e mydomain
        postconf -e mydomain=a
        postconf -e mydomain=a myhostname=b.a 'own = $mydomain'
        postconf -e 'mydestination = $myhostname, localhost' ; postconf -n
        postconf -e =x
        postconf -e ' mydomain=a'
        postconf -e '#mydomain=a'
        postconf -en mydomain=a
        postconf -ef mydomain=a
        postconf -ex mydomain=a
        postconf -h mydomain
        postconf -hn
        postconf -hH mydomain
        postconf -h nonesuch
        postconf -H mydomain
        postconf -Hn
        postconf -He mydomain=a
        postconf -x mydestination
        postconf -xn
        postconf -xho mail_name=M smtpd_banner
        postconf mydomain -h
        postconf -xd mydestination
        postconf -o mydomain=z.example mydomain
        postconf -xo myhostname=q.example mydestination
        postconf -o mydomain
        postconf -o a=b -d
        postconf -o mydomain=z -e a=b
        postconf -o
        postconf -f mynetworks long_list
        postconf -fn
        postconf -fM
        postconf -f -e a=b
        postconf -C user
        postconf -C builtin mydomain
        postconf -C service relay_recipient_limit
        postconf -C all mydomain own_setting
        postconf -C nonsense
        postconf -C
        postconf -nC user
        postconf -CM
        postconf -p mydomain
        postconf -pn
        postconf -pM
        postconf -X own_setting ; postconf -n
        postconf -X nonesuch
        postconf -X a=b
        postconf -X
        postconf -X ''
        postconf -Xe a=b
        postconf -# mydomain ; postconf -n
        postconf -# own_setting mydomain
        postconf -# nonesuch
        postconf -#
        postconf -#X mydomain
        postconf -M
        postconf -M smtp
        postconf -M smtp/inet
        postconf -M smtp/unix relay
        postconf -M nonesuch
        postconf -M nonesuch/inet
        postconf -M a/b/c
        postconf -Mf
        postconf -Mx
        postconf -Mn
        postconf -Mh
        postconf -M smtp/inet='smtp inet n - n - - smtpd -v' ; postconf -M smtp/inet
        postconf -Me smtp/inet='smtp inet n - n - - smtpd -o a=b'
        postconf -Me new/unix='new unix - - n - - pipe user=nobody argv=/bin/cat'
        postconf -Me smtp/inet
        postconf -Me smtp/inet='smtp unix n'
        postconf -Me smtp='smtp inet n - n - - smtpd'
        postconf -MX smtp/inet
        postconf -MX nonesuch/inet
        postconf -MX smtp
        postconf -MX
        postconf -M# smtp/inet
        postconf -M# submission/inet relay/unix
        postconf -M# nonesuch/unix
        postconf -F
        postconf -F smtp
        postconf -F smtp/inet/chroot
        postconf -F */*/command
        postconf -F smtp/inet/nonesuch
        postconf -F nonesuch/inet
        postconf -Fh smtp/inet/chroot
        postconf -FH smtp/inet
        postconf -Ff
        postconf -F smtp/inet/chroot=y ; postconf -F smtp/inet
        postconf -Fe submission/inet/command='smtpd -v'
        postconf -Fe smtp/inet/chroot=maybe
        postconf -Fe smtp/inet/*=y
        postconf -Fe smtp/inet/service=25 smtp/unix/process_limit=5
        postconf -FX smtp/inet/chroot
        postconf -F# smtp/inet
        postconf -P
        postconf -P submission
        postconf -P submission/inet/syslog_name
        postconf -P */*/nonesuch
        postconf -P smtp/inet
        postconf -Ph submission/inet/syslog_name
        postconf -PH submission
        postconf -Pf
        postconf -Px
        postconf -P submission/inet/a=b ; postconf -M submission/inet
        postconf -Pe smtp/inet/mydomain=c ; postconf -P smtp/inet
        postconf -Pe 'smtp/inet/mydomain=a b'
        postconf -Pe submission/inet
        postconf -PX submission/inet/syslog_name
        postconf -PX submission/inet/nonesuch
        postconf -PX submission/inet
        postconf -P# submission/inet/syslog_name
        postconf -c /etc/postfix mydomain
        postconf -c /nonexistent mydomain
        postconf -c /nonexistent -n
        postconf -c /nonexistent -M
        postconf -c
        postconf -v nonesuch -n
        postconf -vh mydomain
        postconf -E
        postconf -Z
        postconf -- mydomain
        postconf -- -n
        postconf -an
        postconf -aA
        postconf -Al
        postconf -lm
        postconf -mM
        postconf -ax
        ~postconf -a mydomain=x
        ~postconf -a
        ~postconf -A
        ~postconf -l
        ~postconf -m
        postconf -c /nonexistent -m
        ~postconf -T compile-version
        ~postconf -T run-version
        ~postconf -T public-key-algorithms
        postconf -T nonesuch
        postconf -T
        postconf -T run-version -T run-version
        postconf -n -T run-version
        postconf -b a b
        postconf -t a b
        postconf -bt
        postconf -tb
        postconf -bb
        postconf -bn
        postconf -tM
        postconf -t -e a=b
        ~postconf -b
        ~postconf -t
        postconf -t /etc/postfix/bounce.cf
        postconf -b /etc/postfix/bounce.cf
        postconf -t bounce.cf
        postconf -b /nonexistent
        postconf -t /etc/postfix/headers.cf
        postconf -b /etc/postfix/headers.cf
        postconf -b /etc/postfix/name.cf
        postconf -t /etc/postfix/name.cf
        postconf -t /etc/postfix/eight.cf
        postconf -b /etc/postfix/eight.cf
        postconf -t /etc/postfix/twice.cf
        postconf -b /etc/postfix/units.cf
        postconf -b /etc/postfix/suffix.cf
        postconf -b /etc/postfix/dollar.cf
        ~postconf -t /etc/postfix/noend.cf
        postconf -t /etc/postfix/marker.cf
        postconf -t /etc/postfix/nonsense.cf
        postconf -o bounce_template_file=/etc/postfix/bounce.cf -t
        postconf bounce_template_file=/etc/postfix/bounce.cf ; postconf -t ; postconf -b
        postconf bounce_template_file=/nonexistent ; postconf -t
        postconf delay_warning_time=30m maximal_queue_lifetime=9h ; postconf -b /etc/postfix/bounce.cf
        postconf header_from_format=obsolete ; postconf -t /etc/postfix/bounce.cf
        postconf syslog_name=own ; postconf -t /etc/postfix/headers.cf
        postconf -c /nonexistent -t
        """;

    public const string Postmap = """
        postmap virtual
        postmap /etc/postfix/virtual
        postmap hash:virtual ; postmap -q two@example.jp hash:virtual
        postmap btree:virtual ; postmap -s btree:virtual
        postmap hash:virtual btree:virtual
        postmap hash:/nonexistent
        ~postmap nonesuch:virtual
        ~postmap static:virtual
        postmap hash:broken
        postmap
        postmap -z
        postmap -q
        postmap -d
        postmap -c
        postmap -c /nonexistent hash:virtual
        postmap -c /etc/postfix hash:virtual ; postmap -q one@example.jp hash:virtual
        postmap -q one@example.jp texthash:virtual
        postmap -q ONE@EXAMPLE.JP texthash:virtual
        postmap -q nonesuch texthash:virtual
        postmap -q nonesuch texthash:virtual texthash:virtual
        postmap -q a static:x
        postmap -q '' texthash:virtual
        postmap -q a nonesuch:x
        postmap -q a hash:/nonexistent
        postmap -q - texthash:virtual << one@example.jp\nnonesuch\nTwo@example.jp\n
        postmap -q - texthash:virtual << nonesuch
        postmap -q - regexp:checks << subject: spam\n
        postmap -q - texthash:virtual texthash:more << three@example.jp\none@example.jp\n
        postmap -q a -q b texthash:virtual
        postmap -q a -d b hash:virtual
        postmap -s -q a hash:virtual
        ~postmap -i -s hash:virtual
        postmap -b -q - regexp:checks << Subject: spam\n\nbody text\nviagra\n
        postmap -h -q - regexp:checks << Subject: spam\nX: y\n\nviagra\n
        postmap -hb -q - regexp:checks << Subject: spam\n\nviagra\n
        postmap -hbm -q - regexp:checks << Content-Type: multipart/mixed; boundary=b\nSubject: spam\n\n--b\nSubject: spam\n\nviagra\n--b--\n
        postmap -m -q - regexp:checks << Subject: spam\n
        postmap -h -q a regexp:checks
        postmap -b regexp:checks
        postmap -m hash:virtual
        postmap -bm -s hash:virtual
        postmap hash:virtual ; postmap -d one@example.jp hash:virtual ; postmap -s hash:virtual
        postmap hash:virtual ; postmap -d nonesuch hash:virtual
        postmap hash:virtual ; postmap -d - hash:virtual << one@example.jp\nnonesuch\n ; postmap -s hash:virtual
        postmap -d a texthash:virtual
        postmap -d a hash:/nonexistent
        ~postmap -d a static:x
        postmap hash:virtual ; postmap -i hash:virtual << new@example.jp x\n ; postmap -q new@example.jp hash:virtual
        postmap hash:virtual ; postmap -i hash:virtual << one@example.jp changed\n ; postmap -q one@example.jp hash:virtual
        ~postmap -i hash:/nonexistent/x << a b\n
        postmap hash:virtual ; postmap -ir hash:virtual << one@example.jp changed\n ; postmap -q one@example.jp hash:virtual
        postmap hash:virtual ; postmap -iw hash:virtual << one@example.jp changed\n ; postmap -q one@example.jp hash:virtual
        postmap hash:twice
        postmap -w hash:twice ; postmap -q a hash:twice
        postmap -r hash:twice ; postmap -q a hash:twice
        postmap -rw hash:twice ; postmap -q a hash:twice
        postmap -f btree:virtual ; postmap -fs btree:virtual
        postmap -f hash:virtual ; postmap -fq Two@example.jp hash:virtual
        postmap -f hash:virtual ; postmap -q Two@example.jp hash:virtual
        postmap -fd two@example.jp hash:virtual
        postmap -F hash:files ; postmap -q a hash:files
        postmap -F hash:virtual
        postmap -F hash:files ; postmap -Fq a hash:files
        postmap -Fq a texthash:files
        postmap -n btree:virtual ; postmap -s btree:virtual
        postmap -N btree:virtual ; postmap -s btree:virtual
        postmap -nN hash:virtual ; postmap -q one@example.jp hash:virtual
        postmap -n hash:virtual ; postmap -Nq one@example.jp hash:virtual
        postmap -o hash:virtual
        postmap -op hash:virtual
        postmap -p hash:virtual
        postmap -p -q one@example.jp texthash:virtual
        postmap -s texthash:virtual
        postmap -s static:x
        postmap -s hash:/nonexistent
        postmap -s regexp:checks
        postmap -u hash:eight
        postmap hash:eight
        postmap -u -q a texthash:virtual
        postmap -Uq a texthash:virtual
        postmap -U hash:virtual
        postmap -hU -q - regexp:checks << Subject: spam\n
        postmap -v -q nonesuch texthash:/nonexistent
        postmap -x hash:virtual
        postmap -- hash:virtual
        """;

    public const string Postalias = """
        postalias aliases
        postalias hash:aliases ; postalias -q root hash:aliases
        postalias hash:aliases ; postalias -q ROOT hash:aliases
        postalias hash:aliases ; postalias -q - hash:aliases << root\nnonesuch\n
        postalias btree:badaliases
        postalias hash:/nonexistent
        postalias
        postalias -x
        postalias -q
        postalias -q a -d b hash:aliases
        postalias hash:aliases ; postalias -d root hash:aliases ; postalias -q root hash:aliases
        postalias hash:aliases ; postalias -d nonesuch hash:aliases
        postalias hash:aliases ; postalias -i hash:aliases << 'new: x\n' ; postalias -q new hash:aliases
        postalias hash:aliases ; postalias -i hash:aliases << root: changed\n
        postalias hash:aliases ; postalias -ir hash:aliases << root: changed\n ; postalias -q root hash:aliases
        postalias hash:aliases ; postalias -iw hash:aliases << root: changed\n ; postalias -q root hash:aliases
        postalias -f hash:aliases ; postalias -fq Postmaster hash:aliases
        postalias -f hash:aliases ; postalias -q Postmaster hash:aliases
        postalias -n hash:aliases ; postalias -q root hash:aliases
        postalias -N hash:aliases ; postalias -q root hash:aliases
        postalias -o hash:aliases
        postalias -p hash:aliases
        postalias -op hash:aliases
        postalias -u hash:aliases
        postalias -v -q root texthash:/nonexistent
        postalias -s hash:/nonexistent
        postalias -s static:x
        postalias -w hash:aliases
        postalias -r hash:aliases
        postalias -c /nonexistent hash:aliases
        postalias -c
        postalias -d
        postalias -b hash:aliases
        newaliases
        newaliases ; postalias -q root hash:aliases
        newaliases -v
        newaliases -bi
        postconf alias_database= ; newaliases
        postconf alias_database=hash:/nonexistent/aliases ; newaliases
        """;

    public const string Postmulti = """
        postmulti -l
        postmulti -la
        postmulti -lv
        postmulti -lR
        postmulti -l -g mygroup
        postmulti -l -i -
        postmulti -l -i postfix-a
        postmulti -l -i a
        postmulti -l -i nonesuch
        postmulti -l -i /etc/postfix
        postmulti -l x
        postmulti -l -p
        postmulti -a
        postmulti -g x
        postmulti -i x
        postmulti -ga -ib -l
        postmulti -aga -l
        postmulti -lI x
        postmulti -lG x
        postmulti -I a -I b -l
        postmulti -G a -G b -l
        postmulti
        postmulti -p
        postmulti -x
        postmulti -px true
        postmulti -pR status
        postmulti -pi nonesuch status
        postmulti -x true
        postmulti -x false
        postmulti -x printenv MAIL_CONFIG
        postmulti -xa printenv multi_instance_enable
        postmulti -xg nonesuch true
        postmulti -xR printenv config_directory
        postmulti -xI x true
        postmulti -e nonsense
        postmulti -e
        postmulti -e enable x=y
        postmulti -e assign
        postmulti -e destroy -I x
        postmulti -e init -G x
        postmulti -e enable -R
        postmulti -e enable -l
        postmulti -g
        postmulti -i
        postmulti -z
        ~postconf multi_instance_directories=/nonexistent ; postmulti -l
        """;

    public const string Postlog = """
        postlog one line
        postlog -i one line
        postlog -t tag text
        postlog -t tag -i a b c
        postlog -it tag/x text
        postlog -t
        postlog -p warn text
        postlog -p WARNING text
        postlog -p error text
        postlog -p err text
        postlog -p info text
        postlog -p nonsense text
        postlog -p
        postlog -p crit text
        postlog -p panic text
        postlog << one\ntwo\n
        postlog -p warn << one\ntwo
        postlog -t tag << \n
        postlog -c /etc/postfix text
        postlog -c /nonexistent text
        postlog -c
        postlog -v text
        postlog -x
        postlog -vi -- -x
        """;

    public static IEnumerable<string> All => string.Join('\n', Postconf, Postmap, Postalias, Postmulti, Postlog).Split('\n');
}
