const permits = [
  { zone: "A", kind: "resident" },
  { zone: "A", kind: "visitor" },
  { zone: "B", kind: "resident" },
];

exports.permitsIn = (zone) => permits.filter((permit) => permit.zone === zone);
