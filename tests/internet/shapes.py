"""The shapes of what GitHub, GitLab and Forgejo answer, filled from a `Facts`."""

from __future__ import annotations

_USER_LINKS = [
    "followers_url",
    "following_url",
    "gists_url",
    "starred_url",
    "subscriptions_url",
    "organizations_url",
    "repos_url",
    "events_url",
    "received_events_url",
]
_LINKS = [
    "archive_url",
    "assignees_url",
    "blobs_url",
    "branches_url",
    "collaborators_url",
    "comments_url",
    "commits_url",
    "compare_url",
    "contents_url",
    "contributors_url",
    "deployments_url",
    "downloads_url",
    "events_url",
    "forks_url",
    "git_commits_url",
    "git_refs_url",
    "git_tags_url",
    "hooks_url",
    "issue_comment_url",
    "issue_events_url",
    "issues_url",
    "keys_url",
    "labels_url",
    "languages_url",
    "merges_url",
    "milestones_url",
    "notifications_url",
    "pulls_url",
    "releases_url",
    "stargazers_url",
    "statuses_url",
    "subscribers_url",
    "subscription_url",
    "tags_url",
    "teams_url",
    "trees_url",
]
_MOMENT = "2026-01-02T10:00:00Z"


def github_user(host, login, base):
    url = f"{base}/users/{login}"
    return {
        "login": login,
        "id": 7,
        "node_id": "O_7",
        "avatar_url": f"https://{host}/avatars/7",
        "gravatar_id": "",
        "url": url,
        "html_url": f"https://{host}/{login}",
        "type": "Organization",
        "site_admin": False,
    } | {link: f"{url}/{link.removesuffix('_url')}" for link in _USER_LINKS}


def github_repository(host, path, facts, base):
    owner, name = path.split("/")
    url, web = f"{base}/repos/{path}", f"https://{host}/{path}"
    links = {link: f"{url}/{link.removesuffix('_url')}" for link in _LINKS}
    open_issues = facts.open_issues + facts.open_pulls
    answer = links | {
        "id": 1000,
        "node_id": "R_1000",
        "name": name,
        "full_name": path,
        "owner": github_user(host, owner, base),
        "private": facts.private,
        "html_url": web,
        "description": facts.description,
        "fork": bool(facts.parent),
        "url": url,
        "clone_url": f"{web}.git",
        "git_url": f"git://{host}/{path}.git",
        "ssh_url": f"git@{host}:{path}.git",
        "svn_url": web,
        "mirror_url": None,
        "homepage": facts.homepage,
        "language": "Python",
        "license": None,
        "default_branch": facts.default_branch,
        "topics": list(facts.topics),
        "has_issues": facts.issues_on,
        "has_projects": True,
        "has_wiki": False,
        "has_downloads": True,
        "has_pages": False,
        "has_discussions": facts.discussions_on,
        "is_template": facts.template,
        "archived": facts.archived,
        "disabled": False,
        "visibility": "private" if facts.private else "public",
        "pushed_at": _MOMENT,
        "created_at": _MOMENT,
        "updated_at": _MOMENT,
        "size": 12,
        "forks": 0,
        "forks_count": 0,
        "open_issues": open_issues,
        "open_issues_count": open_issues,
        "stargazers_count": 0,
        "watchers": 0,
        "watchers_count": 0,
        "network_count": 0,
        "subscribers_count": 1,
    }
    if facts.parent:
        source = type(facts)(description=None)
        answer["parent"] = answer["source"] = _as_parent(github_repository(host, facts.parent, source, base))
    return answer


def _as_parent(repository):
    return {
        key: value for key, value in repository.items() if key not in {"network_count", "subscribers_count"}
    }


def github_release(host, path, facts, base):
    tag, day = facts.release
    url, web = f"{base}/repos/{path}/releases/5", f"https://{host}/{path}/releases/tag/{tag}"
    return {
        "id": 5,
        "node_id": "RE_5",
        "url": url,
        "assets_url": f"{url}/assets",
        "upload_url": f"{url}/assets{{?name,label}}",
        "html_url": web,
        "tarball_url": f"{base}/repos/{path}/tarball/{tag}",
        "zipball_url": f"{base}/repos/{path}/zipball/{tag}",
        "tag_name": tag,
        "target_commitish": facts.default_branch,
        "name": tag,
        "body": "What changed",
        "draft": False,
        "prerelease": False,
        "created_at": f"{day}T09:00:00Z",
        "published_at": f"{day}T10:00:00Z",
        "author": github_user(host, path.split("/")[0], base),
        "assets": [],
    }


def github_tree(host, path, paths, *, truncated):
    sha = "0123456789abcdef0123456789abcdef01234567"
    base = f"https://{host}/repos/{path}/git"
    folders = sorted(
        {"/".join(path.split("/")[:depth]) for path in paths for depth in range(1, path.count("/") + 1)}
    )
    tree = [
        {"path": item, "mode": "040000", "type": "tree", "sha": sha, "url": f"{base}/trees/{sha}"}
        for item in folders
    ]
    tree += [
        {"path": item, "mode": "100644", "type": "blob", "sha": sha, "size": 9, "url": f"{base}/blobs/{sha}"}
        for item in paths
    ]
    return {"sha": sha, "url": f"{base}/trees/{sha}", "tree": tree, "truncated": truncated}


def github_rate(remaining, reset):
    rate = {"limit": 60, "remaining": remaining, "reset": reset, "used": 60 - remaining, "resource": "core"}
    return {"resources": {"core": rate, "search": rate}, "rate": rate}


def graphql(host, path, facts, defaults, remaining):
    rate = {"remaining": remaining, "limit": 5000, "resetAt": _MOMENT}
    data = {"repository": None, "defaults": None, "rateLimit": rate}
    errors = []
    if facts is None:
        errors.append(_unresolved("repository", path))
    else:
        data["repository"] = _graphql_repository(host, path, facts)
    if defaults:
        data["defaults"] = {"isPrivate": False, "object": {"entries": _entries(defaults)}}
    else:
        errors.append(_unresolved("defaults", path.split("/", maxsplit=1)[0] + "/.github"))
    return {"data": data} | ({"errors": errors} if errors else {})


def _graphql_repository(host, path, facts):
    release = (
        {"tagName": facts.release[0], "publishedAt": f"{facts.release[1]}T10:00:00Z"}
        if facts.release
        else None
    )
    return {
        "nameWithOwner": path,
        "url": f"https://{host}/{path}",
        "description": facts.description,
        "homepageUrl": facts.homepage,
        "isArchived": facts.archived,
        "isFork": bool(facts.parent),
        "isTemplate": facts.template,
        "hasIssuesEnabled": facts.issues_on,
        "hasDiscussionsEnabled": facts.discussions_on,
        "parent": {"nameWithOwner": facts.parent} if facts.parent else None,
        "defaultBranchRef": {"name": facts.default_branch},
        "repositoryTopics": {"nodes": [{"topic": {"name": topic}} for topic in facts.topics]},
        "issues": {"totalCount": facts.open_issues},
        "latestRelease": release,
    }


def _unresolved(where, path):
    message = f"Could not resolve to a Repository with the name '{path}'."
    return {"type": "NOT_FOUND", "path": [where], "message": message, "locations": [{"line": 3, "column": 3}]}


def _entries(paths, depth=0):
    names = {path.split("/", maxsplit=1)[0]: "/" in path for path in paths}
    entries = []
    for name, is_folder in sorted(names.items()):
        entry = {"name": name, "type": "tree" if is_folder else "blob"}
        below = [path.split("/", maxsplit=1)[1] for path in paths if path.startswith(name + "/")]
        if depth < 2:
            entry["object"] = {"entries": _entries(below, depth + 1)} if is_folder else {}
        entries.append(entry)
    return entries


def gitlab_project(host, path, facts):
    web = f"https://{host}/{path}"
    project = {
        "id": 55,
        "name": path.rpartition("/")[2],
        "path": path.rpartition("/")[2],
        "path_with_namespace": path,
        "description": facts.description,
        "web_url": web,
        "http_url_to_repo": f"{web}.git",
        "readme_url": f"{web}/-/blob/main/README.md",
        "default_branch": facts.default_branch,
        "topics": list(facts.topics),
        "tag_list": list(facts.topics),
        "archived": facts.archived,
        "visibility": "private" if facts.private else "public",
        "issues_enabled": facts.issues_on,
        "issues_access_level": "enabled" if facts.issues_on else "disabled",
        "open_issues_count": facts.open_issues,
        "empty_repo": False,
        "namespace": {"full_path": path.rpartition("/")[0], "kind": "group"},
    }
    if facts.parent:
        project["forked_from_project"] = {"id": 54, "path_with_namespace": facts.parent}
    return project


def gitlab_release(facts):
    tag, day = facts.release
    return [
        {"tag_name": tag, "name": tag, "description": "What changed", "released_at": f"{day}T10:00:00.000Z"}
    ]


def forgejo_repository(host, path, facts):
    parent = None
    if facts.parent:
        parent = {"id": 8, "full_name": facts.parent, "name": facts.parent.split("/")[1]}
    return {
        "id": 9,
        "name": path.split("/")[1],
        "full_name": path,
        "description": facts.description or "",
        "website": facts.homepage or "",
        "empty": False,
        "private": facts.private,
        "fork": bool(parent),
        "template": facts.template,
        "parent": parent,
        "archived": facts.archived,
        "default_branch": facts.default_branch,
        "has_issues": facts.issues_on,
        "open_issues_count": facts.open_issues,
        "open_pr_counter": facts.open_pulls,
        "html_url": f"https://{host}/{path}",
        "clone_url": f"https://{host}/{path}.git",
        "topics": list(facts.topics),
    }


def forgejo_release(facts):
    tag, day = facts.release
    return {"id": 3, "tag_name": tag, "name": tag, "draft": False, "published_at": f"{day}T10:00:00+01:00"}
