"""The words of `gongkai archive`, and what is said of an archive that is not whole."""

from collections.abc import Mapping

from gongkai.texts import Text

ADDED = Text(
    "已存档：第 {number} 份，{name}（检查基准日 {as_of}），台账 {originals} 份，存入 {folder}",
    "archived: entry {number}, {name} (as of {as_of}), {originals:ledger file}, in {folder}",
)
UNCHANGED = Text(
    "没有变化：{name}（检查基准日 {as_of}）已存过同样的内容，是第 {number} 份，没有再存",
    "unchanged: {name} (as of {as_of}) is there with the same content as entry {number}; "
    "nothing was added",
)
FINGERPRINT = Text(
    "指纹 {sha256}\n请把指纹另记一处（打印、邮件、会议纪要）：以后核对时指纹相同，就没有改过。",
    "fingerprint {sha256}\nKeep it elsewhere, too (on paper, in a mail): where it is the same "
    "later, nothing was changed.",
)
ENTRY = Text(
    "第 {number} 份  {name}  检查基准日 {as_of}  存于 {archived_on}  指纹 {sha256}",
    "entry {number}  {name}  as of {as_of}  archived on {archived_on}  fingerprint {sha256}",
)
WHOLE = Text(
    "完整：{count} 份存档前后相连，每个文件都与它的指纹相符",
    "whole: {count} in the chain, and every file is what its fingerprint says",
)
DAMAGED = Text(
    "不完整：有 {count} 处对不上，见下。请从备份恢复；在查清之前，不要当作证据，也存不进新的一周。",
    "not whole: {count:thing} amiss, see below. Restore it from a backup; until then it proves "
    "nothing, and takes no new week.",
)
EMPTY = Text(
    "还没有一份存档（第一次存档没有存完）",
    "there is no entry yet (the first run did not get to its end)",
)
LEFT_OVER = Text(
    "没有存档用到的文件 {count} 个，多半是中断时留下的，不影响核对，可以删去：",
    "{count:file} that no entry has, most likely of a run that was cut off; they do no harm and "
    "may be deleted:",
)

ARCHIVE_PROBLEMS: Mapping[str, Text] = {
    "no-archive": Text(
        "这个文件夹里没有存档。请核对路径；第一次存档用 gongkai archive 台账 --to 文件夹。",
        "There is no archive in this folder. Check the path; gongkai archive LEDGER --to FOLDER "
        "begins one.",
    ),
    "not-an-archive": Text(
        "文件夹里有别的东西（{found}），没有存。请给存档一个单独的文件夹。",
        "The folder holds other things ({found}): nothing was archived. Give the archive a folder "
        "of its own.",
    ),
    "archive-not-written": Text(
        "存不进这个文件夹，原有的存档没有动。请检查有没有写入权限、磁盘满没满。",
        "Nothing can be written to this folder; what was archived is as it was. See whether you "
        "may write there, and whether the disk is full.",
    ),
    "archive-entry-missing": Text(
        "第 {number} 份存档的清单不见了。存档不会自己少：请从备份恢复，并查清是谁删的。",
        "The manifest of entry {number} is gone. None goes by itself: restore it from a backup, "
        "and find out who deleted it.",
    ),
    "archive-entry-unreadable": Text(
        "第 {number} 份存档的清单读不懂，内容已损坏。请从备份恢复。",
        "The manifest of entry {number} cannot be read: it is damaged. Restore it from a backup.",
    ),
    "archive-entry-changed": Text(
        "第 {number} 份存档的清单存入以后改过，与留存的副本或后一份存档的记载不符。"
        "请从备份恢复，并查清是谁改的。",
        "The manifest of entry {number} is not the one that was archived: its copy, or the entry "
        "after it, says otherwise. Restore it from a backup, and find out who changed it.",
    ),
    "archive-not-of-its-kind": Text(
        "第 {number} 份存档里的 {part} 与清单相符，却不是这一类内容，无法比较。"
        "这不是本程序存下的，请查清来历。",
        "{part} of entry {number} is what the manifest says, but nothing of its kind: it cannot be "
        "compared with. This program did not archive it; find out where it comes from.",
    ),
    "archive-object-missing": Text(
        "存档里的 {part} 不见了。请从备份恢复。",
        "{part} is gone from the archive. Restore it from a backup.",
    ),
    "archive-object-short": Text(
        "存档里的 {part} 缺了一截，与它的指纹不符。请从备份恢复。",
        "{part} in the archive was cut off: it is not what its fingerprint says. Restore it from "
        "a backup.",
    ),
    "archive-object-changed": Text(
        "存档里的 {part} 改过或损坏了，与它的指纹不符。请从备份恢复，并查清原因。",
        "{part} in the archive was changed or damaged: it is not what its fingerprint says. "
        "Restore it from a backup, and find out why.",
    ),
}
