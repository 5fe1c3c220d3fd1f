//! Places where SQLite cannot keep a register safe: network drives, whose locks do not hold, and
//! folders that a program copies to other machines while the file is being written.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// Why a place is not safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnsafePlace {
    /// On a disk of another machine; with the system's word for it.
    Network(String),
    /// In a folder that this program copies to other machines.
    Synchronised(String),
}

/// Why the place of a register is not safe, as far as that can be seen from here.
#[must_use]
pub fn unsafe_place(register: &Path) -> Option<UnsafePlace> {
    let place = nearest(register)?;
    synchronised(&place)
        .map(UnsafePlace::Synchronised)
        .or_else(|| network(&place).map(UnsafePlace::Network))
}

/// The true name of the file, or of the nearest folder above it that is there.
fn nearest(register: &Path) -> Option<PathBuf> {
    let there = |path: &Path| {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        path.canonicalize().ok()
    };
    register.ancestors().find_map(there)
}

/// The names that such folders have, in small letters, and whose they are. One that ends with `*`
/// is the beginning of a name.
const FOLDERS: [(&str, &str); 18] = [
    ("onedrive", "OneDrive"),
    ("onedrive - *", "OneDrive"),
    ("onedrive-*", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("dropbox (*", "Dropbox"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("google drive", "Google Drive"),
    ("googledrive*", "Google Drive"),
    ("cloudstorage", "a cloud service"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("box sync", "Box"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("synologydrive", "Synology Drive"),
];

/// What such a program puts into the uppermost of its folders.
const MARKS: [(&str, &str); 4] = [
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
];

fn synchronised(place: &Path) -> Option<String> {
    let named = place.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        _ => None,
    });
    for name in named {
        let is = |pattern: &str| match pattern.strip_suffix('*') {
            Some(beginning) => name.starts_with(beginning),
            None => name == pattern,
        };
        if let Some((_, whose)) = FOLDERS.iter().find(|(pattern, _)| is(pattern)) {
            return Some((*whose).to_owned());
        }
    }
    let marked = |folder: &Path| {
        let mark = MARKS.iter().find(|(mark, _)| folder.join(mark).exists());
        mark.map(|(_, whose)| (*whose).to_owned())
    };
    place.ancestors().find_map(marked)
}

/// What Linux calls a disk that is not its own. Not among them: other disks that a program of the
/// user's reads, such as a stick's NTFS (`fuseblk`).
const KINDS: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "9p",
    "vboxsf",
    "glusterfs",
    "davfs",
    "drvfs",
    "lustre",
];

/// The same, of which the system says only that a program of the user's reads them.
const FUSE_KINDS: [&str; 9] = [
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.vmhgfs-fuse",
    "fuse.curlftpfs",
    "fuse.google-drive-ocamlfuse",
];

fn network(place: &Path) -> Option<String> {
    if let Some(Component::Prefix(prefix)) = place.components().next() {
        use std::path::Prefix::{UNC, VerbatimUNC};
        return matches!(prefix.kind(), UNC(..) | VerbatimUNC(..))
            .then(|| "a shared folder".to_owned());
    }
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = kind_of(&mounts, place)?;
    (KINDS.contains(&kind.as_str()) || FUSE_KINDS.contains(&kind.as_str())).then_some(kind)
}

/// The kind of the disk that a place is on, by the list that Linux keeps of them.
fn kind_of(mounts: &str, place: &Path) -> Option<String> {
    let mut nearest: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        // `36 35 98:0 /root /where options tag:1 - kind source options`
        let Some((mount, disk)) = line.split_once(" - ") else { continue };
        let (Some(at), Some(kind)) = (mount.split(' ').nth(4), disk.split(' ').next()) else {
            continue;
        };
        let at = PathBuf::from(unescaped(at));
        let depth = at.components().count();
        // Of two at one place, the later covers the earlier.
        if place.starts_with(&at) && nearest.is_none_or(|(deepest, _)| depth >= deepest) {
            nearest = Some((depth, kind));
        }
    }
    nearest.map(|(_, kind)| kind.to_owned())
}

/// A name in that list, where spaces are `\040`.
fn unescaped(name: &str) -> String {
    let escapes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    escapes.iter().fold(name.to_owned(), |name, (from, to)| name.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
21 28 0:19 / /proc rw shared:12 - proc proc rw
28 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
90 28 0:50 / /srv/files rw shared:7 - nfs4 server:/files rw
91 90 8:17 / /srv/files/local rw - ext4 /dev/sdb1 rw
92 28 0:51 / /media/My\\040Stick rw - fuseblk /dev/sdc1 rw
93 28 0:52 / /mnt/over rw - ext4 /dev/sdd1 rw
94 28 0:53 / /mnt/over rw - cifs //server/share rw
95 28 0:54 / /home/ann/far rw shared:9 master:2 - fuse.sshfs ann@far: rw";

    fn kind(place: &str) -> Option<String> {
        kind_of(MOUNTS, Path::new(place))
    }

    #[test]
    fn the_disk_of_a_place_is_the_nearest_and_the_latest() {
        assert_eq!(kind("/srv/register.db").as_deref(), Some("ext4"));
        assert_eq!(kind("/srv/files/clinic/register.db").as_deref(), Some("nfs4"));
        assert_eq!(kind("/srv/files/local/register.db").as_deref(), Some("ext4"));
        assert_eq!(kind("/srv/files2/register.db").as_deref(), Some("ext4"));
        assert_eq!(kind("/media/My Stick/register.db").as_deref(), Some("fuseblk"));
        assert_eq!(kind("/mnt/over/register.db").as_deref(), Some("cifs"));
        assert_eq!(kind("/home/ann/far/register.db").as_deref(), Some("fuse.sshfs"));
        assert_eq!(kind_of("", Path::new("/")), None);
    }

    #[test]
    fn folders_that_are_synchronised_are_known_by_their_names() {
        for (place, whose) in [
            ("/home/ann/Dropbox/register.db", Some("Dropbox")),
            ("/home/ann/Dropbox (Clinic)/a/register.db", Some("Dropbox")),
            ("/home/ann/OneDrive - Rose Lane/register.db", Some("OneDrive")),
            ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/r.db", Some("iCloud Drive")),
            ("/Users/ann/Library/CloudStorage/GoogleDrive-a@b/r.db", Some("a cloud service")),
            ("/home/ann/Google Drive/register.db", Some("Google Drive")),
            ("/home/ann/Nextcloud/register.db", Some("Nextcloud")),
            ("/home/ann/dropboxes/register.db", None),
            ("/home/ann/.local/share/redress/register.db", None),
        ] {
            assert_eq!(synchronised(Path::new(place)).as_deref(), whose, "{place}");
        }
    }
}
