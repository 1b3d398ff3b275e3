"""What a password, a key or a token looks like in a file, and what only looks like one.

Sources: the services' published prefixes of their tokens; the false alarms that Gitleaks and detect-secrets list.
"""

from __future__ import annotations

from openness_lint.patterns import Pattern

# High-confidence shapes only: a hit holds the band.
# What it is, the words of which one stands in every such text, and its shape.
TOKENS = (
    (
        "a private key",
        ("-----BEGIN ",),
        Pattern(
            r"-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----\s*\n?[A-Za-z0-9+/=\s:,-]{64}",
            cased=True,
        ),
    ),
    ("an AWS access key", ("AKIA", "ASIA"), Pattern(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", cased=True)),
    (
        "a GitHub token",
        ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        Pattern(
            r"\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,90}\b", cased=True
        ),
    ),
    ("a GitLab token", ("glpat-",), Pattern(r"\bglpat-[A-Za-z0-9_-]{20}\b", cased=True)),
    (
        "a Slack token",
        ("xox",),
        Pattern(r"\bxox[baprs]-[0-9]{8,14}-[0-9A-Za-z-]{10,80}\b", cased=True),
    ),
    ("a Google API key", ("AIza",), Pattern(r"\bAIza[0-9A-Za-z_-]{35}\b", cased=True)),
    ("a Stripe live key", ("k_live_",), Pattern(r"\b[sr]k_live_[0-9A-Za-z]{24,99}\b", cased=True)),
    ("a SendGrid key", ("SG.",), Pattern(r"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b", cased=True)),
    (
        "a key to an AI service",
        ("sk-proj-", "sk-svcacct-", "sk-ant-"),
        Pattern(r"\bsk-(?:proj|svcacct|ant-api\d\d)-[A-Za-z0-9_-]{40,200}\b", cased=True),
    ),
    (
        "a secret of an Azure app",
        ("Q~",),
        Pattern(r"(?<![\w~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])", cased=True),
    ),
    (
        "an Azure storage key",
        ("AccountKey=", "SharedAccessKey="),
        Pattern(r"\b(?:AccountKey=[A-Za-z0-9+/]{86}==|SharedAccessKey=[A-Za-z0-9+/]{43}=)", cased=True),
    ),
)
# Maps and sign-in kits put a Google key into the page or the app that everybody loads: its owner limits it by address.
BROWSER = tuple(
    ".html .htm .js .jsx .ts .tsx .mjs .vue .svelte .xml .md .php .cshtml .erb .liquid .njk .json .css .aspx .dart "
    ".swift .kt".split()
)
# The key that comes with Azure's emulator is the same for everybody.
EVERYBODYS = ("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq",)

# A database's address with a password in it. A host without a dot is a container or this machine: nobody's secret.
CONNECTION = Pattern(
    r"\b(?:postgres(?:ql)?|postgis|mysql2?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle)"
    r"(?:\+[a-z0-9_]{1,20})?://(?P<user>[^\s:/@\"'<>{}$]{0,60}):(?P<value>(?:[^\s@/\"'<>{}$%]|%[0-9a-f]{2}){6,80})"
    r"@(?P<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})\b"
)
# The words of which one stands in every such address.
DATABASES = ("postg", "mysql", "mariadb", "mongodb", "redis", "amqp", "mssql", "sqlserver", "oracle")
# "Server=…;User Id=…;Password=…": the password, then on the same line the server.
PART = Pattern(r"[;\"'\s](?:password|pwd)\s?=\s?(?P<value>[^;\"'\s<>{}$%#&]{4,80})(?:[;\"'\s&]|$)")
AROUND = 300
SERVER = Pattern(
    r"(?:(?:^|[;\"'\s=>&])(?:server|data source|datasource|host|address|addr|network address)\s?=\s?(?:tcp:|np:)?|"
    r"jdbc:\w{1,20}://)(?P<host>[^;,\"'\s:&/\\<>{}$]{1,100})"
)
LOCAL = (
    "127.",
    "10.",
    "192.168.",
    "localhost",
    "(local",
    ".",
    "host.",
    "example",
    *"your my-db my-server myserver mydb hostname domain. company. server.".split(),
)
CONTAINERS = frozenset(
    "db database sql mssql sqlserver mysql mariadb postgres postgresql postgis redis mongo mongodb rabbitmq "
    "oracle sqldata sqldb server servername hostname myserver dbserver host".split()
)

# A value that is there to be filled in, that everybody uses, or that is looked up elsewhere.
EXAMPLE = Pattern(r"EXAMPLE|example|dummy|fake|sample|placeholder|x{6}|0{8}|1234567|abcdef")
STAND_IN = Pattern(
    r"chang(?:e|it)|replace|your|insert|placeholder|todo|fixme|none|null|undefined|redacted|hidden|removed|example|"
    r"sample|dummy|fake|insecure|not[_-]?so|secret|pass[_-]?w(?:or)?d|p[a4]ssw[o0]rd|hunter\d|pa55|p@ssw|token|xxx|\*\*|\.\.\.|___|---|"
    r"(?:012|12)345|abc(?:def|123)|qwert|foobar|lorem|deadbeef|enter|s3cr3t|s3cret|strong|"
    r"(?:^|[^a-z])(?:my|the|some|test(?:ing)?|dev|demo|local|localhost|this|value|here|api|key|user|admin|root|unused|"
    r"anything|whatever|random|generate|long|unsafe)(?:[^a-z]|$)|^(?:test|dev|local|admin|root|user|my|pass|pwd)|"
    r"^[$%@!&*#./~]|%$|^[a-z]:\\"
)
# Words that stand for a value of any length, or look it up: "${KEY}", "os.environ[…]", "<your key>", an address, a number
# that names a thing.
LOOK_UP = Pattern(
    r"\$[({a-z_]|\{\{|#\{|%\(\w|<[a-z/?%]|^%\w|^[a-z_]{3,40}(?:\.\w{1,40}){0,3}[(\[]|^(?:https?|git|ssh):|^[./~]\w|"
    r"^(?:arn|enc|vault|ssm|op|env|process|config|settings|options|ref|projects|data|file|bearer|basic|secretref|os)[:.\[(/]|"
    r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|insecure|keyvault|\[a-z|your|change|replace|example|placeholder|"
    r"dummy|xxxx|(?:^|[^a-z])(?:not|test|dev|local|demo|development|testing|only)(?:[^a-z]|$)"
)
# Where letters and figures meet: often in what chance made, once or twice in "reset-link-v2" or "Winter2024".
MEETING = Pattern(r"[A-Za-z](?=\d)|\d(?=[A-Za-z])", cased=True)
# A name beside which a secret stands, what parts it from its value, and the value.
KEY_WORDS = (
    "passw",
    "pwd",
    "secret",
    "token",
    "api_key",
    "apikey",
    "api-key",
    "access_key",
    "accesskey",
    "account_key",
)
ASSIGNED = Pattern(
    r"(?P<what>passw(?:or)?d|pwd|secret|api[_-]?key|(?:access|account)"
    r"[_-]?key|token)(?:[_-]?(?:access|api))?(?:[_-]?key)?(?:[_-]?base)?(?:[_-](?:value|prod|production|live|\d))?"
    r"(?:\\?[\"'\]]{0,2}\s{0,8}(?P<sign>:=|=>|[=:,]|<-)|[\"']\s{1,4}value\s?=)[^\S\n]{0,8}"
    r"(?P<quote>\\?[\"'`]|)(?P<value>[^\s\"'`\\]{6,200})(?P<after>\\?[\"'`]|)"
)
BEFORE = 40  # characters of a name before its word
# What the name says that it is no secret, or nobody's.
NO_SECRET = Pattern(
    r"(?:public(?:[_-]?key)?|publishable|site|recaptcha|maps?|mapbox|tile|firebase|hash(?:ed)?|digest|encrypted|sealed|csrf|xsrf|reset|"
    r"forgot(?:ten)?|next|page|continuation|cancel|tests?|testing|dev|development|local|dummy|fake|sample|example|mock|"
    r"default|wrong|invalid|bad|confirm|new|old|field|label|input|form|error|no|show|hide|has|is|design|syntax|css|"
    r"search|browser|instrumentation|ref|separator|end|start|stop|special|pad|unk|mask|verification|delete|change|"
    r"update|repeat|enter|choose|set|with|bearer|type)[._-]?$|(?:react_app|vite|vue_app|gatsby|next_public|nuxt_public|"
    r"expo_public|maps?|firebase|mapbox)_(?:\w{1,30}_)?$"
)
# Endings in which a value stands without quotation marks.
BARE = tuple(
    ".env .ini .cfg .conf .properties .yml .yaml .npmrc .pypirc .renviron .netrc credentials".split()
)
# Prose, tables, pages and lists that machines wrote: names and values stand there for other reasons.
PROSE = tuple(
    ".md .markdown .mdx .rst .adoc .txt .html .htm .csv .tsv .psv .geojson .lock .svg .css .po .sql .erb .njk "
    ".liquid .cshtml .vue .svelte".split()
)
# In what a browser loads, only these are no part of the page.
NEVER_PUBLIC = ("passw", "secret")

TEST_PLACE = Pattern(
    r"(?:^|/)(?:tests?|specs?|fixtures?|__tests__|__mocks__|mocks?|examples?|samples?|node_modules|vendor)/|"
    r"(?:example|sample|template|dist|test)s?(?:\.|$)"
)
# Where a password opens only what runs on one's own machine or for a test, and where words are translated.
SOFT_PLACE = Pattern(
    r"(?:^|[/._-])(?:dev|develop|development|devcontainer|local|localhost|testing|tests?|testdata|ci|demo|docker|compose|"
    r"stubs?|mock\w{0,10}|story|stories|cypress|e2e|spec|seeds?|factory|factories|sandbox|migrations?|lang|locales?|i18n|"
    r"translations?|vcr|cassettes|workflows|github|circleci|travis|gitlab-ci|vagrant|example|sample|template|snap|"
    r"package-lock|schema|swagger|openapi|dist|min)(?:[/._-]|$)|(?:^|/)docker-compose"
)
NAMES = Pattern(
    r"(?:^|/)(?:\.env(?:\.(?:local|production|prod|live|staging))?|id_rsa|id_dsa|id_ed25519|[^/]+\.(?:pem|key|pfx|p12|ppk)|"
    r"credentials(?:\.\w+)?|secrets?\.(?:ya?ml|json|toml|env))$"
)
# Keys that open nothing but a page served on one's own machine.
OWN_KEY = Pattern(r"localhost|snakeoil|self[-_]?signed")
# The parts of a settings file, of which some are for one's own machine or for tests.
PART_OF_FILE = Pattern(r"(?m)^(?P<name>[a-z_]{1,40}):")
OWN_MACHINE = frozenset({"development", "test", "dev", "local", "ci"})
# Names of keys that are built into a page or an app, so that everybody has them.
PUBLIC_NAME = Pattern(r"maps?_?(?:api|key|js)|map_|firebase|public_|react_app_|vite_|vue_app_|gatsby_")
