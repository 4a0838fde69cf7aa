#include "workspace/FilePlace.h"

#include "base/SafeFile.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace cairn {

using namespace Qt::StringLiterals;

FilePlace placeOfFileSystem(unsigned long magic)
{
    switch (magic & 0xffffffffUL) {
    case 0x6969UL:     // NFS
    case 0x517bUL:     // SMB
    case 0xff534d42UL: // CIFS
    case 0xfe534d42UL: // SMB 2 and 3
    case 0x01021997UL: // 9P
    case 0x5346414fUL: // AFS
    case 0x00c36400UL: // Ceph
    case 0x65735546UL: // FUSE: sshfs, cloud drives
        return FilePlace::Network;
    case 0x4d44UL:     // FAT
    case 0x2011bab0UL: // exFAT
        return FilePlace::Removable;
    default:
        return FilePlace::Local;
    }
}

static bool isCloudName(const QString &folder)
{
    static const QStringList names
        = {u"dropbox"_s,   u"google drive"_s, u"googledrive"_s, u"my drive"_s,     u"nextcloud"_s,
           u"owncloud"_s,  u"icloud drive"_s, u"iclouddrive"_s, u"mega"_s,         u"megasync"_s,
           u"pcloud"_s,    u"pclouddrive"_s,  u"box sync"_s,    u"proton drive"_s, u"seafile"_s,
           u"syncthing"_s, u"tresorit"_s};
    const QString small = folder.toLower();
    return names.contains(small) || small.startsWith(u"onedrive"_s)
           || small.startsWith(u"dropbox ("_s) || small.startsWith(u"nextcloud ("_s);
}

bool isInCloudFolder(const QString &path)
{
    static const QStringList marks = {u".dropbox"_s, u".stfolder"_s, u".owncloudsync.log"_s,
                                      u".nextcloudsync.log"_s, u".sync_journal.db"_s};
    QString folder = QFileInfo(path).absolutePath();
    for (;; folder = QFileInfo(folder).path()) {
        if (isCloudName(QFileInfo(folder).fileName()))
            return true;
        for (const QString &mark : marks)
            if (QFileInfo::exists(folder + u'/' + mark))
                return true;
        if (folder == QFileInfo(folder).path())
            return false;
    }
}

/// Whether the system says that the disk can be pulled out.
static bool isOnRemovableDisk(const std::string &folder)
{
    struct stat found = {};
    if (::stat(folder.c_str(), &found) != 0)
        return false;
    const std::string device = "/sys/dev/block/" + std::to_string(major(found.st_dev)) + ":"
                               + std::to_string(minor(found.st_dev));
    for (const char *each : {"/removable", "/../removable"})
        if (const Result<std::string> says = readSmallFile(device + each, 16);
            says && says->substr(0, 1) == "1")
            return true;
    return false;
}

FilePlace placeOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const std::string native = QFile::encodeName(folder).toStdString();
    struct statfs system = {};
    if (::statfs(native.c_str(), &system) == 0)
        if (const FilePlace place = placeOfFileSystem(static_cast<unsigned long>(system.f_type));
            place != FilePlace::Local)
            return place;
    if (isInCloudFolder(path))
        return FilePlace::CloudFolder;
    return isOnRemovableDisk(native) ? FilePlace::Removable : FilePlace::Local;
}

} // namespace cairn
