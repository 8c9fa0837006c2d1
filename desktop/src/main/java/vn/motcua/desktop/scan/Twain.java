// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// The numbers of TWAIN 2.5 that are used here, by their names in twain.h.
final class Twain {

    static final int CONTROL = 0x0001;
    static final int IMAGE = 0x0002;
    static final long DF_DSM2 = 0x10000000L;
    static final long DF_APP2 = 0x20000000L;

    static final int DAT_NULL = 0x0000;
    static final int DAT_CAPABILITY = 0x0001;
    static final int DAT_EVENT = 0x0002;
    static final int DAT_IDENTITY = 0x0003;
    static final int DAT_PARENT = 0x0004;
    static final int DAT_PENDINGXFERS = 0x0005;
    static final int DAT_SETUPMEMXFER = 0x0006;
    static final int DAT_STATUS = 0x0008;
    static final int DAT_USERINTERFACE = 0x0009;
    static final int DAT_CALLBACK = 0x0010;
    static final int DAT_IMAGEINFO = 0x0101;
    static final int DAT_IMAGELAYOUT = 0x0102;
    static final int DAT_IMAGEMEMXFER = 0x0103;
    static final int DAT_ENTRYPOINT = 0x0403;

    static final int MSG_GET = 0x0001;
    static final int MSG_GETCURRENT = 0x0002;
    static final int MSG_GETFIRST = 0x0004;
    static final int MSG_GETNEXT = 0x0005;
    static final int MSG_SET = 0x0006;
    static final int MSG_RESET = 0x0007;
    static final int MSG_XFERREADY = 0x0101;
    static final int MSG_CLOSEDSREQ = 0x0102;
    static final int MSG_CLOSEDSOK = 0x0103;
    static final int MSG_OPENDSM = 0x0301;
    static final int MSG_CLOSEDSM = 0x0302;
    static final int MSG_OPENDS = 0x0401;
    static final int MSG_CLOSEDS = 0x0402;
    static final int MSG_DISABLEDS = 0x0501;
    static final int MSG_ENABLEDS = 0x0502;
    static final int MSG_PROCESSEVENT = 0x0601;
    static final int MSG_ENDXFER = 0x0701;
    static final int MSG_REGISTER_CALLBACK = 0x0902;

    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int CHECKSTATUS = 2;
    static final int CANCEL = 3;
    static final int DSEVENT = 4;
    static final int XFERDONE = 6;
    static final int ENDOFLIST = 7;
    static final int BUSY = 10;
    static final int SCANNERLOCKED = 11;

    static final int CONTAINER_ARRAY = 3;
    static final int CONTAINER_ENUMERATION = 4;
    static final int CONTAINER_ONEVALUE = 5;
    static final int CONTAINER_RANGE = 6;

    static final int TY_INT8 = 0;
    static final int TY_INT16 = 1;
    static final int TY_INT32 = 2;
    static final int TY_UINT8 = 3;
    static final int TY_UINT16 = 4;
    static final int TY_UINT32 = 5;
    static final int TY_BOOL = 6;
    static final int TY_FIX32 = 7;

    static final int XFERCOUNT = 0x0001;
    static final int COMPRESSION = 0x0100;
    static final int PIXELTYPE = 0x0101;
    static final int UNITS = 0x0102;
    static final int XFERMECH = 0x0103;
    static final int FEEDERENABLED = 0x1002;
    static final int FEEDERLOADED = 0x1003;
    static final int AUTOFEED = 0x1007;
    static final int INDICATORS = 0x100b;
    static final int PAPERDETECTABLE = 0x100d;
    static final int UICONTROLLABLE = 0x100e;
    static final int DEVICEONLINE = 0x100f;
    static final int DUPLEX = 0x1012;
    static final int DUPLEXENABLED = 0x1013;
    static final int BRIGHTNESS = 0x1101;
    static final int PHYSICALWIDTH = 0x1111;
    static final int PHYSICALHEIGHT = 0x1112;
    static final int XRESOLUTION = 0x1118;
    static final int YRESOLUTION = 0x1119;
    static final int BITORDER = 0x111c;
    static final int PIXELFLAVOR = 0x111f;
    static final int PLANARCHUNKY = 0x1120;
    static final int SUPPORTEDSIZES = 0x1122;
    static final int BITDEPTH = 0x112b;

    static final int BW = 0;
    static final int GRAY = 1;
    static final int RGB = 2;
    static final int MEMORY_TRANSFER = 2;
    static final int INCHES = 0;
    static final int UNCOMPRESSED = 0;
    static final int CHUNKY = 0;
    static final int CHOCOLATE = 0; // 0 is black
    static final int LSB_FIRST = 0;
    static final int MSB_FIRST = 1;
    static final int SIZE_ANY = 0;
    static final int SIZE_A4 = 1;
    static final int SIZE_A5 = 5;
    static final int SIZE_A3 = 11;
    static final int NO_DUPLEX = 0;

    static final int APPLICATION_OWNS = 0x0001;
    static final int BY_POINTER = 0x0008;
    static final int ANY_16 = 0xFFFF;
    static final long ANY_32 = 0xFFFFFFFFL;

    private Twain() {}
}
