"""plan.yaml and conference.yaml as text."""


def scalar(value):
    plain = str(value)
    return f'"{plain}"' if any(c in plain for c in ":#,{}[]") else plain


def flow(**pairs):
    return "{ " + ", ".join(f"{key}: {scalar(value)}" for key, value in pairs.items()) + " }"


def person(found):
    return flow(name=found["name"], position=found["position"])


def plan(vote):
    body, signer = vote["body"], vote["signer"]
    lines = ["format: tinnhiem/plan/1", f"extends: {vote['extends']}", f"id: {vote['id']}",
             f"title: {scalar(vote['title'])}", f"style: {vote.get('style', 'state')}", "body:",
             *(f"  {key}: {scalar(body[key])}" for key in ("name", "superior", "place", "abbreviation")),
             f"voteDay: {vote['day']}", "voteDayStatus: fixed"]
    if "reason" in vote:
        lines.append(f"voteDayReason: {scalar(vote['reason'])}")
    if "council" in vote:
        lines.append(f"councilVoteDay: {vote['council']}")
    lines += [f"subjectCount: {vote['subjectCount']}", "subjects: subjects.xlsx", "voters: voters.xlsx",
              "document:", f"  number: {vote['number']}", f"  date: {vote['date']}",
              f"  signer: {flow(**signer)}", *voter_groups(vote), "conference:", f"  chair: {person(vote['chair'])}",
              f"  secretariat: {scalar(vote['secretariat'])}"]
    return "\n".join(lines) + "\n"


def voter_groups(vote):
    """The frame names no groups: a plan under it names its own, in the order in which the roster meets them."""
    if vote["extends"] != "ca-mau-2023":
        return []
    groups = dict.fromkeys(group for voter in vote["voters"] for group in voter["groups"])
    return ["  voterGroups:", *(f"    - {scalar(group)}" for group in groups)]


def conference(vote):
    box = vote["box"]
    lines = ["format: tinnhiem/conference/1", f"day: {vote['day']}", f"place: {scalar(vote['place'])}",
             f'opened: "{vote["opened"]}"', f'closed: "{vote["closed"]}"',
             f"summoned: {vote['summoned']}", f"present: {vote['summoned'] - len(vote['absent'])}"]
    if vote["absent"]:
        lines.append("absent:")
    lines += [f"  - {flow(name=who['name'], reason=why)}" for who, why in vote["absent"]]
    lines += [f"chair: {person(vote['chair'])}", f"recorder: {person(vote['recorder'])}", "committee:"]
    for index, member in enumerate(vote["committee"]):
        head = {"head": "true"} if index == 0 else {}
        lines.append(f"  - {flow(name=member['name'], position=member['position'], **head)}")
    if vote.get("observers"):
        lines.append("observers:")
        lines += [f"  - {flow(name=name, body=body)}" for name, body in vote["observers"]]
    lines += ["ballots:", f"  phieu: {flow(**box)}"]
    if vote.get("explanations"):
        lines.append("explanations:")
        lines += [f"  {code}: {scalar(why)}" for code, why in vote["explanations"].items()]
    return "\n".join(lines) + "\n"
