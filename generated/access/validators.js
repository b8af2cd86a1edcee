// Written by `make generate`. Do not edit: change spec/access.yaml.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      date: fmtDef(date, compareDate),
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      byte,
      int32: { type: "number", validate: validateInt32 },
      int64: { type: "number", validate: validateInt64 },
      float: { type: "number", validate: validateNumber },
      double: { type: "number", validate: validateNumber },
      password: true,
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

var formats_exports = {};
__export(formats_exports, {
  documentFormats: () => documentFormats
});
function isServiceAddress(text) {
  if (text === "" || HOST.test(text)) return true;
  if (/[\u0000-\u0020\u007f\\]/.test(text) || !/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/.test(text)) return false;
  try {
    const { username, password, protocol } = new URL(text);
    return username === "" && password === "" && !FORBIDDEN_SCHEMES.has(protocol);
  } catch {
    return false;
  }
}
var import_formats, uuid, uriReference, isDateTime, isTime, utcOf, FORBIDDEN_SCHEMES, HOST, isRecordKey, isTextLine, documentFormats;
var init_formats = __esm({
  "scripts/generate/formats.ts"() {
    "use strict";
    import_formats = __toESM(require_formats(), 1);
    ({ uuid, "uri-reference": uriReference } = import_formats.default.fullFormats);
    ({ validate: isDateTime } = import_formats.default.fullFormats["date-time"]);
    isTime = (text) => isDateTime(text) && /^\d{4}-/.test(utcOf(Date.parse(text)));
    utcOf = (time) => Number.isNaN(time) ? "" : new Date(time).toISOString();
    FORBIDDEN_SCHEMES = /* @__PURE__ */ new Set(["javascript:", "data:", "vbscript:", "file:"]);
    HOST = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\.?)(:[0-9]{1,5})?$/;
    isRecordKey = (text) => text !== "." && text !== ".." && !/[\u0000-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed();
    isTextLine = (text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
    documentFormats = {
      uuid,
      "uri-reference": uriReference,
      "date-time": isTime,
      "service-address": isServiceAddress,
      "record-key": isRecordKey,
      "text-line": isTextLine
    };
  }
});

var require_stdin = __commonJS({
  "<stdin>"(exports) {
    exports.v0 = validate52;
    var func0 = Object.prototype.hasOwnProperty;
    var func68 = require_ucs2length().default;
    var formats0 = (init_formats(), __toCommonJS(formats_exports)).documentFormats["date-time"];
    var pattern3 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
    var schema21 = { "title": "PublicKey", "description": "A public key that token requests may be signed with.", "type": "object", "additionalProperties": false, "required": ["kid", "alg", "kty"], "properties": { "kid": { "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$", "description": "Its thumbprint (RFC 7638).", "examples": ["NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"] }, "alg": { "type": "string", "enum": ["ES256", "EdDSA", "RS256"], "description": "The one algorithm it is used with.", "examples": ["ES256"] }, "kty": { "type": "string", "enum": ["EC", "OKP", "RSA"], "description": "The kind of key.", "examples": ["EC"] }, "crv": { "type": "string", "description": "The curve.", "examples": ["P-256"] }, "x": { "type": "string", "description": "Of EC and OKP.", "examples": ["f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"] }, "y": { "type": "string", "description": "Of EC.", "examples": ["x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"] }, "n": { "type": "string", "description": "Of RSA.", "examples": ["sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri"] }, "e": { "type": "string", "description": "Of RSA.", "examples": ["AQAB"] } } };
    function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate54.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.kid === void 0 || !func0.call(data, "kid")) && (missing0 = "kid") || (data.alg === void 0 || !func0.call(data, "alg")) && (missing0 = "alg") || (data.kty === void 0 || !func0.call(data, "kty")) && (missing0 = "kty")) {
            validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "kid" || key0 === "alg" || key0 === "kty" || key0 === "crv" || key0 === "x" || key0 === "y" || key0 === "n" || key0 === "e")) {
                validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kid !== void 0 && func0.call(data, "kid")) {
                let data0 = data.kid;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate54.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{43}$"' }];
                      return false;
                    }
                  } else {
                    validate54.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.alg !== void 0 && func0.call(data, "alg")) {
                  let data1 = data.alg;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate54.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ES256" || data1 === "EdDSA" || data1 === "RS256")) {
                    validate54.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/enum", keyword: "enum", params: { allowedValues: schema21.properties.alg.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.kty !== void 0 && func0.call(data, "kty")) {
                    let data2 = data.kty;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate54.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "EC" || data2 === "OKP" || data2 === "RSA")) {
                      validate54.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/enum", keyword: "enum", params: { allowedValues: schema21.properties.kty.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.crv !== void 0 && func0.call(data, "crv")) {
                      const _errs8 = errors;
                      if (typeof data.crv !== "string") {
                        validate54.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.x !== void 0 && func0.call(data, "x")) {
                        const _errs10 = errors;
                        if (typeof data.x !== "string") {
                          validate54.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.y !== void 0 && func0.call(data, "y")) {
                          const _errs12 = errors;
                          if (typeof data.y !== "string") {
                            validate54.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.n !== void 0 && func0.call(data, "n")) {
                            const _errs14 = errors;
                            if (typeof data.n !== "string") {
                              validate54.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.e !== void 0 && func0.call(data, "e")) {
                              const _errs16 = errors;
                              if (typeof data.e !== "string") {
                                validate54.errors = [{ instancePath: instancePath + "/e", schemaPath: "#/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate54.errors = vErrors;
      return errors === 0;
    }
    validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    var schema22 = { "title": "Certificate", "description": "A certificate's public key.", "type": "object", "additionalProperties": false, "required": ["fingerprint", "algorithm"], "properties": { "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the public key (SPKI, DER), in hex.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "algorithm": { "type": "string", "enum": ["ed25519", "ec", "rsa"], "description": "The kind of key.", "examples": ["ed25519"] } } };
    var pattern5 = new RegExp("^[0-9a-f]{64}$", "u");
    function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate56.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.fingerprint === void 0 || !func0.call(data, "fingerprint")) && (missing0 = "fingerprint") || (data.algorithm === void 0 || !func0.call(data, "algorithm")) && (missing0 = "algorithm")) {
            validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "fingerprint" || key0 === "algorithm")) {
                validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.fingerprint !== void 0 && func0.call(data, "fingerprint")) {
                let data0 = data.fingerprint;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern5.test(data0)) {
                      validate56.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }];
                      return false;
                    }
                  } else {
                    validate56.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.algorithm !== void 0 && func0.call(data, "algorithm")) {
                  let data1 = data.algorithm;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate56.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ed25519" || data1 === "ec" || data1 === "rsa")) {
                    validate56.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema22.properties.algorithm.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate56.errors = vErrors;
      return errors === 0;
    }
    validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate52.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name") || (data.enabled === void 0 || !func0.call(data, "enabled")) && (missing0 = "enabled") || (data.grants === void 0 || !func0.call(data, "grants")) && (missing0 = "grants") || (data.api_keys === void 0 || !func0.call(data, "api_keys")) && (missing0 = "api_keys") || (data.public_keys === void 0 || !func0.call(data, "public_keys")) && (missing0 = "public_keys") || (data.certificates === void 0 || !func0.call(data, "certificates")) && (missing0 = "certificates")) {
            validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "client_id" || key0 === "name" || key0 === "enabled" || key0 === "tokens_from" || key0 === "grants" || key0 === "api_keys" || key0 === "public_keys" || key0 === "certificates")) {
                validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.client_id !== void 0 && func0.call(data, "client_id")) {
                let data0 = data.client_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func68(data0) > 64) {
                      validate52.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                      return false;
                    }
                  } else {
                    validate52.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0 && func0.call(data, "name")) {
                  let data1 = data.name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) > 200) {
                        validate52.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      } else {
                        if (func68(data1) < 1) {
                          validate52.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate52.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.enabled !== void 0 && func0.call(data, "enabled")) {
                    const _errs6 = errors;
                    if (typeof data.enabled !== "boolean") {
                      validate52.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.tokens_from !== void 0 && func0.call(data, "tokens_from")) {
                      let data3 = data.tokens_from;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (errors === _errs8) {
                          if (typeof data3 === "string") {
                            if (!formats0(data3)) {
                              validate52.errors = [{ instancePath: instancePath + "/tokens_from", schemaPath: "#/properties/tokens_from/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                              return false;
                            }
                          } else {
                            validate52.errors = [{ instancePath: instancePath + "/tokens_from", schemaPath: "#/properties/tokens_from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.grants !== void 0 && func0.call(data, "grants")) {
                        let data4 = data.grants;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (typeof data4 === "string") {
                            if (func68(data4) > 65536) {
                              validate52.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }];
                              return false;
                            }
                          } else {
                            validate52.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.api_keys !== void 0 && func0.call(data, "api_keys")) {
                          let data5 = data.api_keys;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (Array.isArray(data5)) {
                              if (data5.length > 16) {
                                validate52.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/maxItems", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" }];
                                return false;
                              } else {
                                var valid1 = true;
                                const len0 = data5.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  let data6 = data5[i0];
                                  const _errs14 = errors;
                                  if (errors === _errs14) {
                                    if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                      let missing1;
                                      if ((data6.key_id === void 0 || !func0.call(data6, "key_id")) && (missing1 = "key_id") || (data6.name === void 0 || !func0.call(data6, "name")) && (missing1 = "name") || (data6.sha256 === void 0 || !func0.call(data6, "sha256")) && (missing1 = "sha256") || (data6.created === void 0 || !func0.call(data6, "created")) && (missing1 = "created")) {
                                        validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0, schemaPath: "#/properties/api_keys/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                        return false;
                                      } else {
                                        const _errs16 = errors;
                                        for (const key1 of Object.keys(data6)) {
                                          if (!(key1 === "key_id" || key1 === "name" || key1 === "sha256" || key1 === "created" || key1 === "expires")) {
                                            validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0, schemaPath: "#/properties/api_keys/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs16 === errors) {
                                          if (data6.key_id !== void 0 && func0.call(data6, "key_id")) {
                                            const _errs17 = errors;
                                            if (typeof data6.key_id !== "string") {
                                              validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/key_id", schemaPath: "#/properties/api_keys/items/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid2 = _errs17 === errors;
                                          } else {
                                            var valid2 = true;
                                          }
                                          if (valid2) {
                                            if (data6.name !== void 0 && func0.call(data6, "name")) {
                                              const _errs19 = errors;
                                              if (typeof data6.name !== "string") {
                                                validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/name", schemaPath: "#/properties/api_keys/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                              var valid2 = _errs19 === errors;
                                            } else {
                                              var valid2 = true;
                                            }
                                            if (valid2) {
                                              if (data6.sha256 !== void 0 && func0.call(data6, "sha256")) {
                                                let data9 = data6.sha256;
                                                const _errs21 = errors;
                                                if (errors === _errs21) {
                                                  if (typeof data9 === "string") {
                                                    if (!pattern3.test(data9)) {
                                                      validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/sha256", schemaPath: "#/properties/api_keys/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{43}$"' }];
                                                      return false;
                                                    }
                                                  } else {
                                                    validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/sha256", schemaPath: "#/properties/api_keys/items/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                }
                                                var valid2 = _errs21 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (data6.created !== void 0 && func0.call(data6, "created")) {
                                                  let data10 = data6.created;
                                                  const _errs23 = errors;
                                                  if (errors === _errs23) {
                                                    if (errors === _errs23) {
                                                      if (typeof data10 === "string") {
                                                        if (!formats0(data10)) {
                                                          validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/created", schemaPath: "#/properties/api_keys/items/properties/created/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                          return false;
                                                        }
                                                      } else {
                                                        validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/created", schemaPath: "#/properties/api_keys/items/properties/created/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                  var valid2 = _errs23 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                                if (valid2) {
                                                  if (data6.expires !== void 0 && func0.call(data6, "expires")) {
                                                    let data11 = data6.expires;
                                                    const _errs25 = errors;
                                                    if (errors === _errs25) {
                                                      if (errors === _errs25) {
                                                        if (typeof data11 === "string") {
                                                          if (!formats0(data11)) {
                                                            validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/expires", schemaPath: "#/properties/api_keys/items/properties/expires/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                            return false;
                                                          }
                                                        } else {
                                                          validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0 + "/expires", schemaPath: "#/properties/api_keys/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                    var valid2 = _errs25 === errors;
                                                  } else {
                                                    var valid2 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate52.errors = [{ instancePath: instancePath + "/api_keys/" + i0, schemaPath: "#/properties/api_keys/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs14 === errors;
                                  if (!valid1) {
                                    break;
                                  }
                                }
                              }
                            } else {
                              validate52.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.public_keys !== void 0 && func0.call(data, "public_keys")) {
                            let data12 = data.public_keys;
                            const _errs27 = errors;
                            if (errors === _errs27) {
                              if (Array.isArray(data12)) {
                                if (data12.length > 8) {
                                  validate52.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                  return false;
                                } else {
                                  var valid3 = true;
                                  const len1 = data12.length;
                                  for (let i1 = 0; i1 < len1; i1++) {
                                    const _errs29 = errors;
                                    if (!validate54(data12[i1], { instancePath: instancePath + "/public_keys/" + i1, parentData: data12, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid3 = _errs29 === errors;
                                    if (!valid3) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate52.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs27 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.certificates !== void 0 && func0.call(data, "certificates")) {
                              let data14 = data.certificates;
                              const _errs30 = errors;
                              if (errors === _errs30) {
                                if (Array.isArray(data14)) {
                                  if (data14.length > 8) {
                                    validate52.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                    return false;
                                  } else {
                                    var valid4 = true;
                                    const len2 = data14.length;
                                    for (let i2 = 0; i2 < len2; i2++) {
                                      const _errs32 = errors;
                                      if (!validate56(data14[i2], { instancePath: instancePath + "/certificates/" + i2, parentData: data14, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid4 = _errs32 === errors;
                                      if (!valid4) {
                                        break;
                                      }
                                    }
                                  }
                                } else {
                                  validate52.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs30 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate52.errors = vErrors;
      return errors === 0;
    }
    validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v1 = validate58;
    function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate58.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "limit" || key0 === "after")) {
              validate58.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.limit !== void 0 && func0.call(data, "limit")) {
              let data0 = data.limit;
              const _errs2 = errors;
              if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
                validate58.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs2) {
                if (typeof data0 == "number" && isFinite(data0)) {
                  if (data0 < 1 || isNaN(data0)) {
                    validate58.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.after !== void 0 && func0.call(data, "after")) {
                let data1 = data.after;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 7e3) {
                      validate58.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/maxLength", keyword: "maxLength", params: { limit: 7e3 }, message: "must NOT have more than 7000 characters" }];
                      return false;
                    } else {
                      if (func68(data1) < 1) {
                        validate58.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    }
                  } else {
                    validate58.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate58.errors = vErrors;
      return errors === 0;
    }
    validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v2 = validate59;
    var pattern6 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
    var pattern7 = new RegExp("^([a-z]+:[a-z]+|[*])$", "u");
    function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate61.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.scope === void 0 || !func0.call(data, "scope")) && (missing0 = "scope")) {
            validate61.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "scope" || key0 === "where")) {
                validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.scope !== void 0 && func0.call(data, "scope")) {
                let data0 = data.scope;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func68(data0) > 64) {
                      validate61.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                      return false;
                    } else {
                      if (!pattern7.test(data0)) {
                        validate61.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/pattern", keyword: "pattern", params: { pattern: "^([a-z]+:[a-z]+|[*])$" }, message: 'must match pattern "^([a-z]+:[a-z]+|[*])$"' }];
                        return false;
                      }
                    }
                  } else {
                    validate61.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.where !== void 0 && func0.call(data, "where")) {
                  let data1 = data.where;
                  const _errs4 = errors;
                  if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
                    validate61.errors = [{ instancePath: instancePath + "/where", schemaPath: "#/properties/where/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate61.errors = vErrors;
      return errors === 0;
    }
    validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    var pattern8 = new RegExp("^[A-Za-z0-9_-]{8}$", "u");
    function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate63.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.key_id === void 0 || !func0.call(data, "key_id")) && (missing0 = "key_id") || (data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name") || (data.created === void 0 || !func0.call(data, "created")) && (missing0 = "created")) {
            validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "key_id" || key0 === "name" || key0 === "created" || key0 === "expires" || key0 === "last_used")) {
                validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.key_id !== void 0 && func0.call(data, "key_id")) {
                let data0 = data.key_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern8.test(data0)) {
                      validate63.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{8}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{8}$"' }];
                      return false;
                    }
                  } else {
                    validate63.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0 && func0.call(data, "name")) {
                  let data1 = data.name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) > 200) {
                        validate63.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      }
                    } else {
                      validate63.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.created !== void 0 && func0.call(data, "created")) {
                    let data2 = data.created;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (!formats0(data2)) {
                            validate63.errors = [{ instancePath: instancePath + "/created", schemaPath: "#/properties/created/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                            return false;
                          }
                        } else {
                          validate63.errors = [{ instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.expires !== void 0 && func0.call(data, "expires")) {
                      let data3 = data.expires;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (errors === _errs8) {
                          if (typeof data3 === "string") {
                            if (!formats0(data3)) {
                              validate63.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                              return false;
                            }
                          } else {
                            validate63.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.last_used !== void 0 && func0.call(data, "last_used")) {
                        let data4 = data.last_used;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (!formats0(data4)) {
                                validate63.errors = [{ instancePath: instancePath + "/last_used", schemaPath: "#/properties/last_used/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                return false;
                              }
                            } else {
                              validate63.errors = [{ instancePath: instancePath + "/last_used", schemaPath: "#/properties/last_used/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate63.errors = vErrors;
      return errors === 0;
    }
    validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate65.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.kid === void 0 || !func0.call(data, "kid")) && (missing0 = "kid") || (data.alg === void 0 || !func0.call(data, "alg")) && (missing0 = "alg") || (data.kty === void 0 || !func0.call(data, "kty")) && (missing0 = "kty")) {
            validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "kid" || key0 === "alg" || key0 === "kty" || key0 === "crv" || key0 === "x" || key0 === "y" || key0 === "n" || key0 === "e")) {
                validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kid !== void 0 && func0.call(data, "kid")) {
                let data0 = data.kid;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate65.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{43}$"' }];
                      return false;
                    }
                  } else {
                    validate65.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.alg !== void 0 && func0.call(data, "alg")) {
                  let data1 = data.alg;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate65.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ES256" || data1 === "EdDSA" || data1 === "RS256")) {
                    validate65.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/enum", keyword: "enum", params: { allowedValues: schema21.properties.alg.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.kty !== void 0 && func0.call(data, "kty")) {
                    let data2 = data.kty;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate65.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "EC" || data2 === "OKP" || data2 === "RSA")) {
                      validate65.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/enum", keyword: "enum", params: { allowedValues: schema21.properties.kty.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.crv !== void 0 && func0.call(data, "crv")) {
                      const _errs8 = errors;
                      if (typeof data.crv !== "string") {
                        validate65.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.x !== void 0 && func0.call(data, "x")) {
                        const _errs10 = errors;
                        if (typeof data.x !== "string") {
                          validate65.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.y !== void 0 && func0.call(data, "y")) {
                          const _errs12 = errors;
                          if (typeof data.y !== "string") {
                            validate65.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.n !== void 0 && func0.call(data, "n")) {
                            const _errs14 = errors;
                            if (typeof data.n !== "string") {
                              validate65.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.e !== void 0 && func0.call(data, "e")) {
                              const _errs16 = errors;
                              if (typeof data.e !== "string") {
                                validate65.errors = [{ instancePath: instancePath + "/e", schemaPath: "#/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate65.errors = vErrors;
      return errors === 0;
    }
    validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate67.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.fingerprint === void 0 || !func0.call(data, "fingerprint")) && (missing0 = "fingerprint") || (data.algorithm === void 0 || !func0.call(data, "algorithm")) && (missing0 = "algorithm")) {
            validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "fingerprint" || key0 === "algorithm")) {
                validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.fingerprint !== void 0 && func0.call(data, "fingerprint")) {
                let data0 = data.fingerprint;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern5.test(data0)) {
                      validate67.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }];
                      return false;
                    }
                  } else {
                    validate67.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.algorithm !== void 0 && func0.call(data, "algorithm")) {
                  let data1 = data.algorithm;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate67.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ed25519" || data1 === "ec" || data1 === "rsa")) {
                    validate67.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema22.properties.algorithm.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate67.errors = vErrors;
      return errors === 0;
    }
    validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate60.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name") || (data.enabled === void 0 || !func0.call(data, "enabled")) && (missing0 = "enabled") || (data.grants === void 0 || !func0.call(data, "grants")) && (missing0 = "grants") || (data.api_keys === void 0 || !func0.call(data, "api_keys")) && (missing0 = "api_keys") || (data.public_keys === void 0 || !func0.call(data, "public_keys")) && (missing0 = "public_keys") || (data.certificates === void 0 || !func0.call(data, "certificates")) && (missing0 = "certificates")) {
            validate60.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "client_id" || key0 === "name" || key0 === "enabled" || key0 === "grants" || key0 === "api_keys" || key0 === "public_keys" || key0 === "certificates")) {
                validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.client_id !== void 0 && func0.call(data, "client_id")) {
                let data0 = data.client_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern6.test(data0)) {
                      validate60.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                      return false;
                    }
                  } else {
                    validate60.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0 && func0.call(data, "name")) {
                  let data1 = data.name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) > 200) {
                        validate60.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      } else {
                        if (func68(data1) < 1) {
                          validate60.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate60.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.enabled !== void 0 && func0.call(data, "enabled")) {
                    const _errs6 = errors;
                    if (typeof data.enabled !== "boolean") {
                      validate60.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grants !== void 0 && func0.call(data, "grants")) {
                      let data3 = data.grants;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (Array.isArray(data3)) {
                          if (data3.length > 64) {
                            validate60.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                            return false;
                          } else {
                            var valid1 = true;
                            const len0 = data3.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs10 = errors;
                              if (!validate61(data3[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs10 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate60.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.api_keys !== void 0 && func0.call(data, "api_keys")) {
                        let data5 = data.api_keys;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (Array.isArray(data5)) {
                            if (data5.length > 16) {
                              validate60.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/maxItems", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" }];
                              return false;
                            } else {
                              var valid2 = true;
                              const len1 = data5.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                const _errs13 = errors;
                                if (!validate63(data5[i1], { instancePath: instancePath + "/api_keys/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs13 === errors;
                                if (!valid2) {
                                  break;
                                }
                              }
                            }
                          } else {
                            validate60.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.public_keys !== void 0 && func0.call(data, "public_keys")) {
                          let data7 = data.public_keys;
                          const _errs14 = errors;
                          if (errors === _errs14) {
                            if (Array.isArray(data7)) {
                              if (data7.length > 8) {
                                validate60.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                return false;
                              } else {
                                var valid3 = true;
                                const len2 = data7.length;
                                for (let i2 = 0; i2 < len2; i2++) {
                                  const _errs16 = errors;
                                  if (!validate65(data7[i2], { instancePath: instancePath + "/public_keys/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                    vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid3 = _errs16 === errors;
                                  if (!valid3) {
                                    break;
                                  }
                                }
                              }
                            } else {
                              validate60.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.certificates !== void 0 && func0.call(data, "certificates")) {
                            let data9 = data.certificates;
                            const _errs17 = errors;
                            if (errors === _errs17) {
                              if (Array.isArray(data9)) {
                                if (data9.length > 8) {
                                  validate60.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                  return false;
                                } else {
                                  var valid4 = true;
                                  const len3 = data9.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    const _errs19 = errors;
                                    if (!validate67(data9[i3], { instancePath: instancePath + "/certificates/" + i3, parentData: data9, parentDataProperty: i3, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid4 = _errs19 === errors;
                                    if (!valid4) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate60.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate60.errors = vErrors;
      return errors === 0;
    }
    validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate59.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (Array.isArray(data)) {
          var valid0 = true;
          const len0 = data.length;
          for (let i0 = 0; i0 < len0; i0++) {
            const _errs1 = errors;
            if (!validate60(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
              break;
            }
          }
        } else {
          validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
          return false;
        }
      }
      validate59.errors = vErrors;
      return errors === 0;
    }
    validate59.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    exports.v3 = validate70;
    var formats12 = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    var pattern11 = new RegExp("^[a-z-]+$", "u");
    function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate72.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pointer === void 0 || !func0.call(data, "pointer")) && (missing0 = "pointer") || (data.detail === void 0 || !func0.call(data, "detail")) && (missing0 = "detail")) {
            validate72.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pointer" || key0 === "detail")) {
                validate72.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pointer !== void 0 && func0.call(data, "pointer")) {
                const _errs2 = errors;
                if (typeof data.pointer !== "string") {
                  validate72.errors = [{ instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.detail !== void 0 && func0.call(data, "detail")) {
                  const _errs4 = errors;
                  if (typeof data.detail !== "string") {
                    validate72.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate72.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate72.errors = vErrors;
      return errors === 0;
    }
    validate72.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate71.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.type === void 0 || !func0.call(data, "type")) && (missing0 = "type") || (data.title === void 0 || !func0.call(data, "title")) && (missing0 = "title") || (data.status === void 0 || !func0.call(data, "status")) && (missing0 = "status") || (data.code === void 0 || !func0.call(data, "code")) && (missing0 = "code") || (data.instance === void 0 || !func0.call(data, "instance")) && (missing0 = "instance") || (data.requestId === void 0 || !func0.call(data, "requestId")) && (missing0 = "requestId")) {
            validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "type" || key0 === "title" || key0 === "status" || key0 === "detail" || key0 === "instance" || key0 === "code" || key0 === "requestId" || key0 === "errors")) {
                validate71.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.type !== void 0 && func0.call(data, "type")) {
                let data0 = data.type;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (!formats12.test(data0)) {
                        validate71.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                        return false;
                      }
                    } else {
                      validate71.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.title !== void 0 && func0.call(data, "title")) {
                  const _errs4 = errors;
                  if (typeof data.title !== "string") {
                    validate71.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.status !== void 0 && func0.call(data, "status")) {
                    let data2 = data.status;
                    const _errs6 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate71.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 > 599 || isNaN(data2)) {
                          validate71.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" }];
                          return false;
                        } else {
                          if (data2 < 400 || isNaN(data2)) {
                            validate71.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" }];
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.detail !== void 0 && func0.call(data, "detail")) {
                      const _errs8 = errors;
                      if (typeof data.detail !== "string") {
                        validate71.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.instance !== void 0 && func0.call(data, "instance")) {
                        let data4 = data.instance;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (!formats12.test(data4)) {
                                validate71.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                                return false;
                              }
                            } else {
                              validate71.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.code !== void 0 && func0.call(data, "code")) {
                          let data5 = data.code;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (typeof data5 === "string") {
                              if (!pattern11.test(data5)) {
                                validate71.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z-]+$" }, message: 'must match pattern "^[a-z-]+$"' }];
                                return false;
                              }
                            } else {
                              validate71.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.requestId !== void 0 && func0.call(data, "requestId")) {
                            const _errs14 = errors;
                            if (typeof data.requestId !== "string") {
                              validate71.errors = [{ instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.errors !== void 0 && func0.call(data, "errors")) {
                              let data7 = data.errors;
                              const _errs16 = errors;
                              if (errors === _errs16) {
                                if (Array.isArray(data7)) {
                                  var valid1 = true;
                                  const len0 = data7.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs18 = errors;
                                    if (!validate72(data7[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs18 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate71.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate71.errors = vErrors;
      return errors === 0;
    }
    validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate70.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate71(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
        errors = vErrors.length;
      }
      validate70.errors = vErrors;
      return errors === 0;
    }
    validate70.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v4 = validate75;
    var schema34 = { "title": "Failure", "description": "How this registry says no, as the system it comes from does. One sentence that tells what to do next.", "type": "object", "additionalProperties": false, "required": ["success", "error"], "properties": { "success": { "type": "boolean", "enum": [false], "description": "Always `false`.", "examples": [false] }, "error": { "type": "string", "minLength": 1, "description": "The sentence. Its text may change; ask for `application/problem+json` to get a stable code.", "examples": ["network not found"] } } };
    function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate76.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.error === void 0 || !func0.call(data, "error")) && (missing0 = "error")) {
            validate76.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "error")) {
                validate76.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate76.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === false)) {
                  validate76.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema34.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.error !== void 0 && func0.call(data, "error")) {
                  let data1 = data.error;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) < 1) {
                        validate76.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    } else {
                      validate76.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate76.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate76.errors = vErrors;
      return errors === 0;
    }
    validate76.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate75.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate76(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
        errors = vErrors.length;
      }
      validate75.errors = vErrors;
      return errors === 0;
    }
    validate75.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v5 = validate78;
    function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate78.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            validate78.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        } else {
          validate78.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate78.errors = vErrors;
      return errors === 0;
    }
    validate78.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v6 = validate79;
    function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate79.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["idempotency-key"] !== void 0 && func0.call(data, "idempotency-key")) {
            let data0 = data["idempotency-key"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 512) {
                  validate79.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" }];
                  return false;
                }
              } else {
                validate79.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
        } else {
          validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate79.errors = vErrors;
      return errors === 0;
    }
    validate79.evaluated = { "props": { "idempotency-key": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v7 = validate80;
    function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate81.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name")) {
            validate81.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "client_id" || key0 === "name" || key0 === "enabled" || key0 === "grants")) {
                validate81.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.client_id !== void 0 && func0.call(data, "client_id")) {
                let data0 = data.client_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern6.test(data0)) {
                      validate81.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                      return false;
                    }
                  } else {
                    validate81.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0 && func0.call(data, "name")) {
                  let data1 = data.name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) > 200) {
                        validate81.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      } else {
                        if (func68(data1) < 1) {
                          validate81.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate81.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.enabled !== void 0 && func0.call(data, "enabled")) {
                    const _errs6 = errors;
                    if (typeof data.enabled !== "boolean") {
                      validate81.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grants !== void 0 && func0.call(data, "grants")) {
                      let data3 = data.grants;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (Array.isArray(data3)) {
                          if (data3.length > 64) {
                            validate81.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                            return false;
                          } else {
                            var valid1 = true;
                            const len0 = data3.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs10 = errors;
                              if (!validate61(data3[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs10 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate81.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate81.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate81.errors = vErrors;
      return errors === 0;
    }
    validate81.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate80.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate81(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
        errors = vErrors.length;
      }
      validate80.errors = vErrors;
      return errors === 0;
    }
    validate80.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v8 = validate84;
    function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate85.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name") || (data.enabled === void 0 || !func0.call(data, "enabled")) && (missing0 = "enabled") || (data.grants === void 0 || !func0.call(data, "grants")) && (missing0 = "grants") || (data.api_keys === void 0 || !func0.call(data, "api_keys")) && (missing0 = "api_keys") || (data.public_keys === void 0 || !func0.call(data, "public_keys")) && (missing0 = "public_keys") || (data.certificates === void 0 || !func0.call(data, "certificates")) && (missing0 = "certificates")) {
            validate85.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "client_id" || key0 === "name" || key0 === "enabled" || key0 === "grants" || key0 === "api_keys" || key0 === "public_keys" || key0 === "certificates")) {
                validate85.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.client_id !== void 0 && func0.call(data, "client_id")) {
                let data0 = data.client_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern6.test(data0)) {
                      validate85.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                      return false;
                    }
                  } else {
                    validate85.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0 && func0.call(data, "name")) {
                  let data1 = data.name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func68(data1) > 200) {
                        validate85.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                        return false;
                      } else {
                        if (func68(data1) < 1) {
                          validate85.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate85.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.enabled !== void 0 && func0.call(data, "enabled")) {
                    const _errs6 = errors;
                    if (typeof data.enabled !== "boolean") {
                      validate85.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grants !== void 0 && func0.call(data, "grants")) {
                      let data3 = data.grants;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (Array.isArray(data3)) {
                          if (data3.length > 64) {
                            validate85.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                            return false;
                          } else {
                            var valid1 = true;
                            const len0 = data3.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs10 = errors;
                              if (!validate61(data3[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs10 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate85.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.api_keys !== void 0 && func0.call(data, "api_keys")) {
                        let data5 = data.api_keys;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (Array.isArray(data5)) {
                            if (data5.length > 16) {
                              validate85.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/maxItems", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" }];
                              return false;
                            } else {
                              var valid2 = true;
                              const len1 = data5.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                const _errs13 = errors;
                                if (!validate63(data5[i1], { instancePath: instancePath + "/api_keys/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs13 === errors;
                                if (!valid2) {
                                  break;
                                }
                              }
                            }
                          } else {
                            validate85.errors = [{ instancePath: instancePath + "/api_keys", schemaPath: "#/properties/api_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.public_keys !== void 0 && func0.call(data, "public_keys")) {
                          let data7 = data.public_keys;
                          const _errs14 = errors;
                          if (errors === _errs14) {
                            if (Array.isArray(data7)) {
                              if (data7.length > 8) {
                                validate85.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                return false;
                              } else {
                                var valid3 = true;
                                const len2 = data7.length;
                                for (let i2 = 0; i2 < len2; i2++) {
                                  const _errs16 = errors;
                                  if (!validate65(data7[i2], { instancePath: instancePath + "/public_keys/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                    vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid3 = _errs16 === errors;
                                  if (!valid3) {
                                    break;
                                  }
                                }
                              }
                            } else {
                              validate85.errors = [{ instancePath: instancePath + "/public_keys", schemaPath: "#/properties/public_keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.certificates !== void 0 && func0.call(data, "certificates")) {
                            let data9 = data.certificates;
                            const _errs17 = errors;
                            if (errors === _errs17) {
                              if (Array.isArray(data9)) {
                                if (data9.length > 8) {
                                  validate85.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" }];
                                  return false;
                                } else {
                                  var valid4 = true;
                                  const len3 = data9.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    const _errs19 = errors;
                                    if (!validate67(data9[i3], { instancePath: instancePath + "/certificates/" + i3, parentData: data9, parentDataProperty: i3, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid4 = _errs19 === errors;
                                    if (!valid4) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate85.errors = [{ instancePath: instancePath + "/certificates", schemaPath: "#/properties/certificates/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate85.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate85.errors = vErrors;
      return errors === 0;
    }
    validate85.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate84.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
        errors = vErrors.length;
      }
      validate84.errors = vErrors;
      return errors === 0;
    }
    validate84.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v9 = validate91;
    function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate91.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id")) {
            validate91.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.client_id !== void 0 && func0.call(data, "client_id")) {
              let data0 = data.client_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (!pattern6.test(data0)) {
                    validate91.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                    return false;
                  }
                } else {
                  validate91.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate91.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate91.errors = vErrors;
      return errors === 0;
    }
    validate91.evaluated = { "props": { "client_id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v10 = validate92;
    function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate92.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 1024) {
                  validate92.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate92.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
              let data1 = data["if-none-match"];
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func68(data1) > 1024) {
                    validate92.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                    return false;
                  }
                } else {
                  validate92.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        } else {
          validate92.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate92.errors = vErrors;
      return errors === 0;
    }
    validate92.evaluated = { "props": { "if-match": true, "if-none-match": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v11 = validate93;
    function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate93.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 1024) {
                  validate93.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate93.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
        } else {
          validate93.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate93.errors = vErrors;
      return errors === 0;
    }
    validate93.evaluated = { "props": { "if-match": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v12 = validate94;
    function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate95.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "name" || key0 === "enabled" || key0 === "grants")) {
              validate95.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.name !== void 0 && func0.call(data, "name")) {
              let data0 = data.name;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 200) {
                    validate95.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                    return false;
                  } else {
                    if (func68(data0) < 1) {
                      validate95.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  }
                } else {
                  validate95.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.enabled !== void 0 && func0.call(data, "enabled")) {
                const _errs4 = errors;
                if (typeof data.enabled !== "boolean") {
                  validate95.errors = [{ instancePath: instancePath + "/enabled", schemaPath: "#/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.grants !== void 0 && func0.call(data, "grants")) {
                  let data2 = data.grants;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (Array.isArray(data2)) {
                      if (data2.length > 64) {
                        validate95.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                        return false;
                      } else {
                        var valid1 = true;
                        const len0 = data2.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs8 = errors;
                          if (!validate61(data2[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs8 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      }
                    } else {
                      validate95.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate95.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate95.errors = vErrors;
      return errors === 0;
    }
    validate95.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate94.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate95(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
        errors = vErrors.length;
      }
      validate94.errors = vErrors;
      return errors === 0;
    }
    validate94.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v13 = validate98;
    function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate99.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "name" || key0 === "expires")) {
              validate99.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.name !== void 0 && func0.call(data, "name")) {
              let data0 = data.name;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 200) {
                    validate99.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
                    return false;
                  }
                } else {
                  validate99.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.expires !== void 0 && func0.call(data, "expires")) {
                let data1 = data.expires;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (!formats0(data1)) {
                        validate99.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                        return false;
                      }
                    } else {
                      validate99.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate99.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate99.errors = vErrors;
      return errors === 0;
    }
    validate99.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate98.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate99(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
        errors = vErrors.length;
      }
      validate98.errors = vErrors;
      return errors === 0;
    }
    validate98.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v14 = validate101;
    var pattern16 = new RegExp("^cad_[A-Za-z0-9_-]{43}$", "u");
    function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate102.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.key_id === void 0 || !func0.call(data, "key_id")) && (missing0 = "key_id") || (data.key === void 0 || !func0.call(data, "key")) && (missing0 = "key")) {
            validate102.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "key_id" || key0 === "key" || key0 === "expires")) {
                validate102.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.key_id !== void 0 && func0.call(data, "key_id")) {
                let data0 = data.key_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern8.test(data0)) {
                      validate102.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{8}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{8}$"' }];
                      return false;
                    }
                  } else {
                    validate102.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.key !== void 0 && func0.call(data, "key")) {
                  let data1 = data.key;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (!pattern16.test(data1)) {
                        validate102.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^cad_[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^cad_[A-Za-z0-9_-]{43}$"' }];
                        return false;
                      }
                    } else {
                      validate102.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.expires !== void 0 && func0.call(data, "expires")) {
                    let data2 = data.expires;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (!formats0(data2)) {
                            validate102.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                            return false;
                          }
                        } else {
                          validate102.errors = [{ instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        } else {
          validate102.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate102.errors = vErrors;
      return errors === 0;
    }
    validate102.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate101.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate102(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
        errors = vErrors.length;
      }
      validate101.errors = vErrors;
      return errors === 0;
    }
    validate101.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v15 = validate104;
    function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate104.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.key_id === void 0 || !func0.call(data, "key_id")) && (missing0 = "key_id")) {
            validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.client_id !== void 0 && func0.call(data, "client_id")) {
              let data0 = data.client_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (!pattern6.test(data0)) {
                    validate104.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                    return false;
                  }
                } else {
                  validate104.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.key_id !== void 0 && func0.call(data, "key_id")) {
                let data1 = data.key_id;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (!pattern8.test(data1)) {
                      validate104.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{8}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{8}$"' }];
                      return false;
                    }
                  } else {
                    validate104.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate104.errors = vErrors;
      return errors === 0;
    }
    validate104.evaluated = { "props": { "client_id": true, "key_id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v16 = validate105;
    var schema52 = { "title": "PublicKeyRequest", "description": "A public key as a JWK. Members that are not listed are left out.", "type": "object", "required": ["kty"], "properties": { "kty": { "type": "string", "enum": ["EC", "OKP", "RSA"], "description": "The kind of key.", "examples": ["EC"] }, "crv": { "type": "string", "enum": ["P-256", "Ed25519"], "description": "The curve, of EC and OKP.", "examples": ["P-256"] }, "x": { "type": "string", "maxLength": 64, "description": "Of EC and OKP.", "examples": ["f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"] }, "y": { "type": "string", "maxLength": 64, "description": "Of EC.", "examples": ["x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"] }, "n": { "type": "string", "maxLength": 1400, "description": "Of RSA.", "examples": ["sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri"] }, "e": { "type": "string", "maxLength": 16, "description": "Of RSA.", "examples": ["AQAB"] } } };
    function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate106.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.kty === void 0 || !func0.call(data, "kty")) && (missing0 = "kty")) {
            validate106.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.kty !== void 0 && func0.call(data, "kty")) {
              let data0 = data.kty;
              const _errs1 = errors;
              if (typeof data0 !== "string") {
                validate106.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data0 === "EC" || data0 === "OKP" || data0 === "RSA")) {
                validate106.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/enum", keyword: "enum", params: { allowedValues: schema52.properties.kty.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.crv !== void 0 && func0.call(data, "crv")) {
                let data1 = data.crv;
                const _errs3 = errors;
                if (typeof data1 !== "string") {
                  validate106.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data1 === "P-256" || data1 === "Ed25519")) {
                  validate106.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/enum", keyword: "enum", params: { allowedValues: schema52.properties.crv.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.x !== void 0 && func0.call(data, "x")) {
                  let data2 = data.x;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 64) {
                        validate106.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                        return false;
                      }
                    } else {
                      validate106.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.y !== void 0 && func0.call(data, "y")) {
                    let data3 = data.y;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 64) {
                          validate106.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                          return false;
                        }
                      } else {
                        validate106.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.n !== void 0 && func0.call(data, "n")) {
                      let data4 = data.n;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (typeof data4 === "string") {
                          if (func68(data4) > 1400) {
                            validate106.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/maxLength", keyword: "maxLength", params: { limit: 1400 }, message: "must NOT have more than 1400 characters" }];
                            return false;
                          }
                        } else {
                          validate106.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.e !== void 0 && func0.call(data, "e")) {
                        let data5 = data.e;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (typeof data5 === "string") {
                            if (func68(data5) > 16) {
                              validate106.errors = [{ instancePath: instancePath + "/e", schemaPath: "#/properties/e/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }];
                              return false;
                            }
                          } else {
                            validate106.errors = [{ instancePath: instancePath + "/e", schemaPath: "#/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate106.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate106.errors = vErrors;
      return errors === 0;
    }
    validate106.evaluated = { "props": { "kty": true, "crv": true, "x": true, "y": true, "n": true, "e": true }, "dynamicProps": false, "dynamicItems": false };
    function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate105.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate106(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
        errors = vErrors.length;
      }
      validate105.errors = vErrors;
      return errors === 0;
    }
    validate105.evaluated = { "props": { "kty": true, "crv": true, "x": true, "y": true, "n": true, "e": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v17 = validate108;
    function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate109.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.kid === void 0 || !func0.call(data, "kid")) && (missing0 = "kid") || (data.alg === void 0 || !func0.call(data, "alg")) && (missing0 = "alg") || (data.kty === void 0 || !func0.call(data, "kty")) && (missing0 = "kty")) {
            validate109.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "kid" || key0 === "alg" || key0 === "kty" || key0 === "crv" || key0 === "x" || key0 === "y" || key0 === "n" || key0 === "e")) {
                validate109.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kid !== void 0 && func0.call(data, "kid")) {
                let data0 = data.kid;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate109.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{43}$"' }];
                      return false;
                    }
                  } else {
                    validate109.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.alg !== void 0 && func0.call(data, "alg")) {
                  let data1 = data.alg;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate109.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ES256" || data1 === "EdDSA" || data1 === "RS256")) {
                    validate109.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/enum", keyword: "enum", params: { allowedValues: schema21.properties.alg.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.kty !== void 0 && func0.call(data, "kty")) {
                    let data2 = data.kty;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate109.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "EC" || data2 === "OKP" || data2 === "RSA")) {
                      validate109.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/enum", keyword: "enum", params: { allowedValues: schema21.properties.kty.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.crv !== void 0 && func0.call(data, "crv")) {
                      const _errs8 = errors;
                      if (typeof data.crv !== "string") {
                        validate109.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.x !== void 0 && func0.call(data, "x")) {
                        const _errs10 = errors;
                        if (typeof data.x !== "string") {
                          validate109.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.y !== void 0 && func0.call(data, "y")) {
                          const _errs12 = errors;
                          if (typeof data.y !== "string") {
                            validate109.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.n !== void 0 && func0.call(data, "n")) {
                            const _errs14 = errors;
                            if (typeof data.n !== "string") {
                              validate109.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.e !== void 0 && func0.call(data, "e")) {
                              const _errs16 = errors;
                              if (typeof data.e !== "string") {
                                validate109.errors = [{ instancePath: instancePath + "/e", schemaPath: "#/properties/e/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate109.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate109.errors = vErrors;
      return errors === 0;
    }
    validate109.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate108.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate109(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
        errors = vErrors.length;
      }
      validate108.errors = vErrors;
      return errors === 0;
    }
    validate108.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v18 = validate111;
    function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate111.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.key_id === void 0 || !func0.call(data, "key_id")) && (missing0 = "key_id")) {
            validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.client_id !== void 0 && func0.call(data, "client_id")) {
              let data0 = data.client_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (!pattern6.test(data0)) {
                    validate111.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                    return false;
                  }
                } else {
                  validate111.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.key_id !== void 0 && func0.call(data, "key_id")) {
                let data1 = data.key_id;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (!pattern3.test(data1)) {
                      validate111.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{43}$"' }];
                      return false;
                    }
                  } else {
                    validate111.errors = [{ instancePath: instancePath + "/key_id", schemaPath: "#/properties/key_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate111.errors = vErrors;
      return errors === 0;
    }
    validate111.evaluated = { "props": { "client_id": true, "key_id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v19 = validate112;
    function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate113.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.certificate === void 0 || !func0.call(data, "certificate")) && (missing0 = "certificate")) {
            validate113.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "certificate")) {
                validate113.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.certificate !== void 0 && func0.call(data, "certificate")) {
                let data0 = data.certificate;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func68(data0) > 16384) {
                      validate113.errors = [{ instancePath: instancePath + "/certificate", schemaPath: "#/properties/certificate/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }];
                      return false;
                    }
                  } else {
                    validate113.errors = [{ instancePath: instancePath + "/certificate", schemaPath: "#/properties/certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
            }
          }
        } else {
          validate113.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate113.errors = vErrors;
      return errors === 0;
    }
    validate113.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate112.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
        errors = vErrors.length;
      }
      validate112.errors = vErrors;
      return errors === 0;
    }
    validate112.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v20 = validate115;
    function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate116.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.fingerprint === void 0 || !func0.call(data, "fingerprint")) && (missing0 = "fingerprint") || (data.algorithm === void 0 || !func0.call(data, "algorithm")) && (missing0 = "algorithm")) {
            validate116.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "fingerprint" || key0 === "algorithm")) {
                validate116.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.fingerprint !== void 0 && func0.call(data, "fingerprint")) {
                let data0 = data.fingerprint;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern5.test(data0)) {
                      validate116.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }];
                      return false;
                    }
                  } else {
                    validate116.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.algorithm !== void 0 && func0.call(data, "algorithm")) {
                  let data1 = data.algorithm;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate116.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ed25519" || data1 === "ec" || data1 === "rsa")) {
                    validate116.errors = [{ instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema22.properties.algorithm.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate116.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate116.errors = vErrors;
      return errors === 0;
    }
    validate116.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate115.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate116(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
        errors = vErrors.length;
      }
      validate115.errors = vErrors;
      return errors === 0;
    }
    validate115.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v21 = validate118;
    function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate118.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.client_id === void 0 || !func0.call(data, "client_id")) && (missing0 = "client_id") || (data.fingerprint === void 0 || !func0.call(data, "fingerprint")) && (missing0 = "fingerprint")) {
            validate118.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.client_id !== void 0 && func0.call(data, "client_id")) {
              let data0 = data.client_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (!pattern6.test(data0)) {
                    validate118.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, message: 'must match pattern "^[a-z0-9][a-z0-9._-]{0,63}$"' }];
                    return false;
                  }
                } else {
                  validate118.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.fingerprint !== void 0 && func0.call(data, "fingerprint")) {
                let data1 = data.fingerprint;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (!pattern5.test(data1)) {
                      validate118.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }];
                      return false;
                    }
                  } else {
                    validate118.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate118.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate118.errors = vErrors;
      return errors === 0;
    }
    validate118.evaluated = { "props": { "client_id": true, "fingerprint": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v22 = validate119;
    var schema61 = { "type": "object", "properties": { "caller": { "type": "string", "minLength": 1, "maxLength": 1300 }, "operation": { "type": "string", "pattern": "^[A-Za-z]{1,64}$" }, "registry": { "type": "string", "pattern": "^[a-z]{1,32}([.][a-z]{1,32})?$" }, "key": { "type": "string", "minLength": 1, "maxLength": 1024 }, "request_id": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" }, "limit": { "type": "integer", "minimum": 1 }, "after": { "type": "string", "minLength": 1, "maxLength": 7e3 } }, "required": [], "additionalProperties": false };
    var pattern25 = new RegExp("^[A-Za-z]{1,64}$", "u");
    var pattern26 = new RegExp("^[a-z]{1,32}([.][a-z]{1,32})?$", "u");
    var pattern27 = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u");
    function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate119.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!func0.call(schema61.properties, key0)) {
              validate119.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.caller !== void 0 && func0.call(data, "caller")) {
              let data0 = data.caller;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 1300) {
                    validate119.errors = [{ instancePath: instancePath + "/caller", schemaPath: "#/properties/caller/maxLength", keyword: "maxLength", params: { limit: 1300 }, message: "must NOT have more than 1300 characters" }];
                    return false;
                  } else {
                    if (func68(data0) < 1) {
                      validate119.errors = [{ instancePath: instancePath + "/caller", schemaPath: "#/properties/caller/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  }
                } else {
                  validate119.errors = [{ instancePath: instancePath + "/caller", schemaPath: "#/properties/caller/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.operation !== void 0 && func0.call(data, "operation")) {
                let data1 = data.operation;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (!pattern25.test(data1)) {
                      validate119.errors = [{ instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{1,64}$" }, message: 'must match pattern "^[A-Za-z]{1,64}$"' }];
                      return false;
                    }
                  } else {
                    validate119.errors = [{ instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.registry !== void 0 && func0.call(data, "registry")) {
                  let data2 = data.registry;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (!pattern26.test(data2)) {
                        validate119.errors = [{ instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/pattern", keyword: "pattern", params: { pattern: "^[a-z]{1,32}([.][a-z]{1,32})?$" }, message: 'must match pattern "^[a-z]{1,32}([.][a-z]{1,32})?$"' }];
                        return false;
                      }
                    } else {
                      validate119.errors = [{ instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.key !== void 0 && func0.call(data, "key")) {
                    let data3 = data.key;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 1024) {
                          validate119.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                          return false;
                        } else {
                          if (func68(data3) < 1) {
                            validate119.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          }
                        }
                      } else {
                        validate119.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.request_id !== void 0 && func0.call(data, "request_id")) {
                      let data4 = data.request_id;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (!pattern27.test(data4)) {
                            validate119.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }];
                            return false;
                          }
                        } else {
                          validate119.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.since !== void 0 && func0.call(data, "since")) {
                        let data5 = data.since;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (errors === _errs12) {
                            if (typeof data5 === "string") {
                              if (!formats0(data5)) {
                                validate119.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                return false;
                              }
                            } else {
                              validate119.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.until !== void 0 && func0.call(data, "until")) {
                          let data6 = data.until;
                          const _errs14 = errors;
                          if (errors === _errs14) {
                            if (errors === _errs14) {
                              if (typeof data6 === "string") {
                                if (!formats0(data6)) {
                                  validate119.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                  return false;
                                }
                              } else {
                                validate119.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.limit !== void 0 && func0.call(data, "limit")) {
                            let data7 = data.limit;
                            const _errs16 = errors;
                            if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                              validate119.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                              return false;
                            }
                            if (errors === _errs16) {
                              if (typeof data7 == "number" && isFinite(data7)) {
                                if (data7 < 1 || isNaN(data7)) {
                                  validate119.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.after !== void 0 && func0.call(data, "after")) {
                              let data8 = data.after;
                              const _errs18 = errors;
                              if (errors === _errs18) {
                                if (typeof data8 === "string") {
                                  if (func68(data8) > 7e3) {
                                    validate119.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/maxLength", keyword: "maxLength", params: { limit: 7e3 }, message: "must NOT have more than 7000 characters" }];
                                    return false;
                                  } else {
                                    if (func68(data8) < 1) {
                                      validate119.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                      return false;
                                    }
                                  }
                                } else {
                                  validate119.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate119.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate119.errors = vErrors;
      return errors === 0;
    }
    validate119.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v23 = validate120;
    var schema63 = { "title": "Change", "description": "A change of a record, and what became of it. An import into the store itself is one, its operation `import`: without key and revisions, and with the numbers of its records as the reason.", "type": "object", "additionalProperties": false, "required": ["entry_id", "time", "caller", "operation", "registry", "key", "request_id", "before", "after", "outcome", "reason"], "properties": { "entry_id": { "type": "string", "description": "The entry of the log.", "examples": ["20261121T090000.000Z-5f3c9a01-000000000001"] }, "time": { "type": "string", "format": "date-time", "description": "When it was about to be made.", "examples": ["2026-11-21T09:00:00.000Z"] }, "caller": { "type": "string", "description": "Who.", "examples": ["client:ops"] }, "operation": { "type": "string", "description": "What was asked, by its name in the document.", "examples": ["createNetwork"] }, "registry": { "type": "string", "description": "The record's registry; with the type of the record where it has several: `tricircle.pods`.", "examples": ["network"] }, "key": { "type": "string", "description": "The record's id; empty of an import.", "examples": ["net-001"] }, "request_id": { "type": "string", "description": "The request's `X-Request-Id`; empty of an import.", "examples": ["5f3c9a-1"] }, "before": { "type": ["string", "null"], "description": "The revision that was replaced; null where there was no record.", "examples": ["q83vEjRWeJCrze8S"] }, "after": { "type": ["string", "null"], "description": "The revision that was made; null where the record was removed, and of an import.", "examples": ["q83vEjRWeJCrze8T"] }, "outcome": { "type": "string", "enum": ["applied", "refused", "unknown"], "description": "What became of it.", "examples": ["applied"] }, "reason": { "type": ["string", "null"], "description": "Why it was refused; of an import, what became of its records.", "examples": ["taken"] } } };
    function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate121.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.entry_id === void 0 || !func0.call(data, "entry_id")) && (missing0 = "entry_id") || (data.time === void 0 || !func0.call(data, "time")) && (missing0 = "time") || (data.caller === void 0 || !func0.call(data, "caller")) && (missing0 = "caller") || (data.operation === void 0 || !func0.call(data, "operation")) && (missing0 = "operation") || (data.registry === void 0 || !func0.call(data, "registry")) && (missing0 = "registry") || (data.key === void 0 || !func0.call(data, "key")) && (missing0 = "key") || (data.request_id === void 0 || !func0.call(data, "request_id")) && (missing0 = "request_id") || (data.before === void 0 || !func0.call(data, "before")) && (missing0 = "before") || (data.after === void 0 || !func0.call(data, "after")) && (missing0 = "after") || (data.outcome === void 0 || !func0.call(data, "outcome")) && (missing0 = "outcome") || (data.reason === void 0 || !func0.call(data, "reason")) && (missing0 = "reason")) {
            validate121.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!func0.call(schema63.properties, key0)) {
                validate121.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.entry_id !== void 0 && func0.call(data, "entry_id")) {
                const _errs2 = errors;
                if (typeof data.entry_id !== "string") {
                  validate121.errors = [{ instancePath: instancePath + "/entry_id", schemaPath: "#/properties/entry_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.time !== void 0 && func0.call(data, "time")) {
                  let data1 = data.time;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (!formats0(data1)) {
                          validate121.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                          return false;
                        }
                      } else {
                        validate121.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.caller !== void 0 && func0.call(data, "caller")) {
                    const _errs6 = errors;
                    if (typeof data.caller !== "string") {
                      validate121.errors = [{ instancePath: instancePath + "/caller", schemaPath: "#/properties/caller/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.operation !== void 0 && func0.call(data, "operation")) {
                      const _errs8 = errors;
                      if (typeof data.operation !== "string") {
                        validate121.errors = [{ instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.registry !== void 0 && func0.call(data, "registry")) {
                        const _errs10 = errors;
                        if (typeof data.registry !== "string") {
                          validate121.errors = [{ instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.key !== void 0 && func0.call(data, "key")) {
                          const _errs12 = errors;
                          if (typeof data.key !== "string") {
                            validate121.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.request_id !== void 0 && func0.call(data, "request_id")) {
                            const _errs14 = errors;
                            if (typeof data.request_id !== "string") {
                              validate121.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.before !== void 0 && func0.call(data, "before")) {
                              let data7 = data.before;
                              const _errs16 = errors;
                              if (typeof data7 !== "string" && data7 !== null) {
                                validate121.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: schema63.properties.before.type }, message: "must be string,null" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.after !== void 0 && func0.call(data, "after")) {
                                let data8 = data.after;
                                const _errs18 = errors;
                                if (typeof data8 !== "string" && data8 !== null) {
                                  validate121.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: schema63.properties.after.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.outcome !== void 0 && func0.call(data, "outcome")) {
                                  let data9 = data.outcome;
                                  const _errs20 = errors;
                                  if (typeof data9 !== "string") {
                                    validate121.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  if (!(data9 === "applied" || data9 === "refused" || data9 === "unknown")) {
                                    validate121.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema63.properties.outcome.enum }, message: "must be equal to one of the allowed values" }];
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.reason !== void 0 && func0.call(data, "reason")) {
                                    let data10 = data.reason;
                                    const _errs22 = errors;
                                    if (typeof data10 !== "string" && data10 !== null) {
                                      validate121.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: schema63.properties.reason.type }, message: "must be string,null" }];
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate121.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate121.errors = vErrors;
      return errors === 0;
    }
    validate121.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate120.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (Array.isArray(data)) {
          var valid0 = true;
          const len0 = data.length;
          for (let i0 = 0; i0 < len0; i0++) {
            const _errs1 = errors;
            if (!validate121(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
              break;
            }
          }
        } else {
          validate120.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
          return false;
        }
      }
      validate120.errors = vErrors;
      return errors === 0;
    }
    validate120.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    exports.v24 = validate123;
    function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate124.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.caller === void 0 || !func0.call(data, "caller")) && (missing0 = "caller") || (data.grants === void 0 || !func0.call(data, "grants")) && (missing0 = "grants")) {
            validate124.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "caller" || key0 === "grants")) {
                validate124.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.caller !== void 0 && func0.call(data, "caller")) {
                const _errs2 = errors;
                if (typeof data.caller !== "string") {
                  validate124.errors = [{ instancePath: instancePath + "/caller", schemaPath: "#/properties/caller/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.grants !== void 0 && func0.call(data, "grants")) {
                  let data1 = data.grants;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (Array.isArray(data1)) {
                      var valid1 = true;
                      const len0 = data1.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs6 = errors;
                        if (!validate61(data1[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs6 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate124.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate124.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate124.errors = vErrors;
      return errors === 0;
    }
    validate124.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate123.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
        errors = vErrors.length;
      }
      validate123.errors = vErrors;
      return errors === 0;
    }
    validate123.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v25 = validate127;
    function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate128.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.grant_type === void 0 || !func0.call(data, "grant_type")) && (missing0 = "grant_type")) {
            validate128.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.grant_type !== void 0 && func0.call(data, "grant_type")) {
              let data0 = data.grant_type;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 128) {
                    validate128.errors = [{ instancePath: instancePath + "/grant_type", schemaPath: "#/properties/grant_type/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }];
                    return false;
                  }
                } else {
                  validate128.errors = [{ instancePath: instancePath + "/grant_type", schemaPath: "#/properties/grant_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.scope !== void 0 && func0.call(data, "scope")) {
                let data1 = data.scope;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 4096) {
                      validate128.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }];
                      return false;
                    }
                  } else {
                    validate128.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.client_id !== void 0 && func0.call(data, "client_id")) {
                  let data2 = data.client_id;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 256) {
                        validate128.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                        return false;
                      }
                    } else {
                      validate128.errors = [{ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.client_assertion_type !== void 0 && func0.call(data, "client_assertion_type")) {
                    let data3 = data.client_assertion_type;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 128) {
                          validate128.errors = [{ instancePath: instancePath + "/client_assertion_type", schemaPath: "#/properties/client_assertion_type/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }];
                          return false;
                        }
                      } else {
                        validate128.errors = [{ instancePath: instancePath + "/client_assertion_type", schemaPath: "#/properties/client_assertion_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.client_assertion !== void 0 && func0.call(data, "client_assertion")) {
                      let data4 = data.client_assertion;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (typeof data4 === "string") {
                          if (func68(data4) > 65536) {
                            validate128.errors = [{ instancePath: instancePath + "/client_assertion", schemaPath: "#/properties/client_assertion/maxLength", keyword: "maxLength", params: { limit: 65536 }, message: "must NOT have more than 65536 characters" }];
                            return false;
                          }
                        } else {
                          validate128.errors = [{ instancePath: instancePath + "/client_assertion", schemaPath: "#/properties/client_assertion/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate128.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate128.errors = vErrors;
      return errors === 0;
    }
    validate128.evaluated = { "props": { "grant_type": true, "scope": true, "client_id": true, "client_assertion_type": true, "client_assertion": true }, "dynamicProps": false, "dynamicItems": false };
    function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate127.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
        errors = vErrors.length;
      }
      validate127.errors = vErrors;
      return errors === 0;
    }
    validate127.evaluated = { "props": { "grant_type": true, "scope": true, "client_id": true, "client_assertion_type": true, "client_assertion": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v26 = validate130;
    var schema69 = { "title": "Token", "description": "A token that was given.", "type": "object", "additionalProperties": false, "required": ["access_token", "token_type", "expires_in", "scope"], "properties": { "access_token": { "type": "string", "description": "The token (RFC 9068), to be sent as `Authorization: Bearer \u2026`.", "examples": ["eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJvcHMifQ.c2lnbmF0dXJl"] }, "token_type": { "type": "string", "enum": ["Bearer"], "description": "How it is sent.", "examples": ["Bearer"] }, "expires_in": { "type": "integer", "minimum": 1, "description": "Seconds that it is good for.", "examples": [900] }, "scope": { "type": "string", "description": "What it is good for.", "examples": ["network:read"] } } };
    function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate131.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.access_token === void 0 || !func0.call(data, "access_token")) && (missing0 = "access_token") || (data.token_type === void 0 || !func0.call(data, "token_type")) && (missing0 = "token_type") || (data.expires_in === void 0 || !func0.call(data, "expires_in")) && (missing0 = "expires_in") || (data.scope === void 0 || !func0.call(data, "scope")) && (missing0 = "scope")) {
            validate131.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "access_token" || key0 === "token_type" || key0 === "expires_in" || key0 === "scope")) {
                validate131.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.access_token !== void 0 && func0.call(data, "access_token")) {
                const _errs2 = errors;
                if (typeof data.access_token !== "string") {
                  validate131.errors = [{ instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.token_type !== void 0 && func0.call(data, "token_type")) {
                  let data1 = data.token_type;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate131.errors = [{ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "Bearer")) {
                    validate131.errors = [{ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/enum", keyword: "enum", params: { allowedValues: schema69.properties.token_type.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.expires_in !== void 0 && func0.call(data, "expires_in")) {
                    let data2 = data.expires_in;
                    const _errs6 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate131.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 < 1 || isNaN(data2)) {
                          validate131.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.scope !== void 0 && func0.call(data, "scope")) {
                      const _errs8 = errors;
                      if (typeof data.scope !== "string") {
                        validate131.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate131.errors = vErrors;
      return errors === 0;
    }
    validate131.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate130.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate131(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
        errors = vErrors.length;
      }
      validate130.errors = vErrors;
      return errors === 0;
    }
    validate130.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v27 = validate133;
    var schema71 = { "title": "TokenFailure", "description": "Why no token was given (RFC 6749 \xA75.2).", "type": "object", "additionalProperties": false, "required": ["error", "error_description"], "properties": { "error": { "type": "string", "enum": ["invalid_request", "invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope", "server_error", "temporarily_unavailable"], "description": "A word for programs.", "examples": ["invalid_client"] }, "error_description": { "type": "string", "description": "A sentence for people.", "examples": ["the client could not be authenticated"] } } };
    function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate134.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.error === void 0 || !func0.call(data, "error")) && (missing0 = "error") || (data.error_description === void 0 || !func0.call(data, "error_description")) && (missing0 = "error_description")) {
            validate134.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "error" || key0 === "error_description")) {
                validate134.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.error !== void 0 && func0.call(data, "error")) {
                let data0 = data.error;
                const _errs2 = errors;
                if (typeof data0 !== "string") {
                  validate134.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                if (!(data0 === "invalid_request" || data0 === "invalid_client" || data0 === "unauthorized_client" || data0 === "unsupported_grant_type" || data0 === "invalid_scope" || data0 === "server_error" || data0 === "temporarily_unavailable")) {
                  validate134.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema71.properties.error.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.error_description !== void 0 && func0.call(data, "error_description")) {
                  const _errs4 = errors;
                  if (typeof data.error_description !== "string") {
                    validate134.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate134.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate134.errors = vErrors;
      return errors === 0;
    }
    validate134.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate133(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate133.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate134(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
        errors = vErrors.length;
      }
      validate133.errors = vErrors;
      return errors === 0;
    }
    validate133.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v28 = validate136;
    var schema73 = { "title": "TokenMetadata", "description": "Metadata of the authorization server (RFC 8414 \xA72).", "type": "object", "additionalProperties": false, "required": ["issuer", "token_endpoint", "jwks_uri", "grant_types_supported", "response_types_supported", "token_endpoint_auth_methods_supported", "token_endpoint_auth_signing_alg_values_supported", "scopes_supported", "service_documentation"], "properties": { "issuer": { "type": "string", "description": "The issuer of tokens.", "examples": ["https://cadastre.example.org"] }, "token_endpoint": { "type": "string", "description": "Where tokens are asked for.", "examples": ["https://cadastre.example.org/oauth2/token"] }, "jwks_uri": { "type": "string", "description": "Where the keys are.", "examples": ["https://cadastre.example.org/.well-known/jwks.json"] }, "grant_types_supported": { "type": "array", "description": "Client credentials alone.", "items": { "type": "string" }, "examples": [["client_credentials"]] }, "response_types_supported": { "type": "array", "description": "None, since nobody logs in here.", "items": { "type": "string" }, "examples": [[]] }, "token_endpoint_auth_methods_supported": { "type": "array", "description": "How clients say who they are.", "items": { "type": "string" }, "examples": [["private_key_jwt"]] }, "token_endpoint_auth_signing_alg_values_supported": { "type": "array", "description": "What assertions may be signed with.", "items": { "type": "string" }, "examples": [["ES256", "EdDSA", "RS256"]] }, "scopes_supported": { "type": "array", "description": "Every scope of this server.", "items": { "type": "string" }, "examples": [["network:read", "network:write"]] }, "service_documentation": { "type": "string", "description": "The portal.", "examples": ["https://cadastre.example.org/docs/"] } } };
    function validate137(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate137.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.issuer === void 0 || !func0.call(data, "issuer")) && (missing0 = "issuer") || (data.token_endpoint === void 0 || !func0.call(data, "token_endpoint")) && (missing0 = "token_endpoint") || (data.jwks_uri === void 0 || !func0.call(data, "jwks_uri")) && (missing0 = "jwks_uri") || (data.grant_types_supported === void 0 || !func0.call(data, "grant_types_supported")) && (missing0 = "grant_types_supported") || (data.response_types_supported === void 0 || !func0.call(data, "response_types_supported")) && (missing0 = "response_types_supported") || (data.token_endpoint_auth_methods_supported === void 0 || !func0.call(data, "token_endpoint_auth_methods_supported")) && (missing0 = "token_endpoint_auth_methods_supported") || (data.token_endpoint_auth_signing_alg_values_supported === void 0 || !func0.call(data, "token_endpoint_auth_signing_alg_values_supported")) && (missing0 = "token_endpoint_auth_signing_alg_values_supported") || (data.scopes_supported === void 0 || !func0.call(data, "scopes_supported")) && (missing0 = "scopes_supported") || (data.service_documentation === void 0 || !func0.call(data, "service_documentation")) && (missing0 = "service_documentation")) {
            validate137.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!func0.call(schema73.properties, key0)) {
                validate137.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.issuer !== void 0 && func0.call(data, "issuer")) {
                const _errs2 = errors;
                if (typeof data.issuer !== "string") {
                  validate137.errors = [{ instancePath: instancePath + "/issuer", schemaPath: "#/properties/issuer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.token_endpoint !== void 0 && func0.call(data, "token_endpoint")) {
                  const _errs4 = errors;
                  if (typeof data.token_endpoint !== "string") {
                    validate137.errors = [{ instancePath: instancePath + "/token_endpoint", schemaPath: "#/properties/token_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.jwks_uri !== void 0 && func0.call(data, "jwks_uri")) {
                    const _errs6 = errors;
                    if (typeof data.jwks_uri !== "string") {
                      validate137.errors = [{ instancePath: instancePath + "/jwks_uri", schemaPath: "#/properties/jwks_uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grant_types_supported !== void 0 && func0.call(data, "grant_types_supported")) {
                      let data3 = data.grant_types_supported;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (Array.isArray(data3)) {
                          var valid1 = true;
                          const len0 = data3.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs10 = errors;
                            if (typeof data3[i0] !== "string") {
                              validate137.errors = [{ instancePath: instancePath + "/grant_types_supported/" + i0, schemaPath: "#/properties/grant_types_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid1 = _errs10 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate137.errors = [{ instancePath: instancePath + "/grant_types_supported", schemaPath: "#/properties/grant_types_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.response_types_supported !== void 0 && func0.call(data, "response_types_supported")) {
                        let data5 = data.response_types_supported;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (Array.isArray(data5)) {
                            var valid2 = true;
                            const len1 = data5.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              const _errs14 = errors;
                              if (typeof data5[i1] !== "string") {
                                validate137.errors = [{ instancePath: instancePath + "/response_types_supported/" + i1, schemaPath: "#/properties/response_types_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid2 = _errs14 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate137.errors = [{ instancePath: instancePath + "/response_types_supported", schemaPath: "#/properties/response_types_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.token_endpoint_auth_methods_supported !== void 0 && func0.call(data, "token_endpoint_auth_methods_supported")) {
                          let data7 = data.token_endpoint_auth_methods_supported;
                          const _errs16 = errors;
                          if (errors === _errs16) {
                            if (Array.isArray(data7)) {
                              var valid3 = true;
                              const len2 = data7.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                const _errs18 = errors;
                                if (typeof data7[i2] !== "string") {
                                  validate137.errors = [{ instancePath: instancePath + "/token_endpoint_auth_methods_supported/" + i2, schemaPath: "#/properties/token_endpoint_auth_methods_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid3 = _errs18 === errors;
                                if (!valid3) {
                                  break;
                                }
                              }
                            } else {
                              validate137.errors = [{ instancePath: instancePath + "/token_endpoint_auth_methods_supported", schemaPath: "#/properties/token_endpoint_auth_methods_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.token_endpoint_auth_signing_alg_values_supported !== void 0 && func0.call(data, "token_endpoint_auth_signing_alg_values_supported")) {
                            let data9 = data.token_endpoint_auth_signing_alg_values_supported;
                            const _errs20 = errors;
                            if (errors === _errs20) {
                              if (Array.isArray(data9)) {
                                var valid4 = true;
                                const len3 = data9.length;
                                for (let i3 = 0; i3 < len3; i3++) {
                                  const _errs22 = errors;
                                  if (typeof data9[i3] !== "string") {
                                    validate137.errors = [{ instancePath: instancePath + "/token_endpoint_auth_signing_alg_values_supported/" + i3, schemaPath: "#/properties/token_endpoint_auth_signing_alg_values_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid4 = _errs22 === errors;
                                  if (!valid4) {
                                    break;
                                  }
                                }
                              } else {
                                validate137.errors = [{ instancePath: instancePath + "/token_endpoint_auth_signing_alg_values_supported", schemaPath: "#/properties/token_endpoint_auth_signing_alg_values_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs20 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.scopes_supported !== void 0 && func0.call(data, "scopes_supported")) {
                              let data11 = data.scopes_supported;
                              const _errs24 = errors;
                              if (errors === _errs24) {
                                if (Array.isArray(data11)) {
                                  var valid5 = true;
                                  const len4 = data11.length;
                                  for (let i4 = 0; i4 < len4; i4++) {
                                    const _errs26 = errors;
                                    if (typeof data11[i4] !== "string") {
                                      validate137.errors = [{ instancePath: instancePath + "/scopes_supported/" + i4, schemaPath: "#/properties/scopes_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid5 = _errs26 === errors;
                                    if (!valid5) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate137.errors = [{ instancePath: instancePath + "/scopes_supported", schemaPath: "#/properties/scopes_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs24 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.service_documentation !== void 0 && func0.call(data, "service_documentation")) {
                                const _errs28 = errors;
                                if (typeof data.service_documentation !== "string") {
                                  validate137.errors = [{ instancePath: instancePath + "/service_documentation", schemaPath: "#/properties/service_documentation/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate137.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate137.errors = vErrors;
      return errors === 0;
    }
    validate137.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate136.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate137(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
        errors = vErrors.length;
      }
      validate136.errors = vErrors;
      return errors === 0;
    }
    validate136.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v29 = validate139;
    var schema76 = { "title": "TokenKey", "description": "A public key.", "type": "object", "additionalProperties": false, "required": ["kid", "alg", "use", "kty", "crv", "x", "y"], "properties": { "kid": { "type": "string", "description": "Its thumbprint (RFC 7638).", "examples": ["NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"] }, "alg": { "type": "string", "enum": ["ES256"], "description": "What it signs with.", "examples": ["ES256"] }, "use": { "type": "string", "enum": ["sig"], "description": "It signs.", "examples": ["sig"] }, "kty": { "type": "string", "enum": ["EC"], "description": "The kind of key.", "examples": ["EC"] }, "crv": { "type": "string", "enum": ["P-256"], "description": "The curve.", "examples": ["P-256"] }, "x": { "type": "string", "description": "A point on it.", "examples": ["f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"] }, "y": { "type": "string", "description": "A point on it.", "examples": ["x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"] } } };
    function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate141.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.kid === void 0 || !func0.call(data, "kid")) && (missing0 = "kid") || (data.alg === void 0 || !func0.call(data, "alg")) && (missing0 = "alg") || (data.use === void 0 || !func0.call(data, "use")) && (missing0 = "use") || (data.kty === void 0 || !func0.call(data, "kty")) && (missing0 = "kty") || (data.crv === void 0 || !func0.call(data, "crv")) && (missing0 = "crv") || (data.x === void 0 || !func0.call(data, "x")) && (missing0 = "x") || (data.y === void 0 || !func0.call(data, "y")) && (missing0 = "y")) {
            validate141.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "kid" || key0 === "alg" || key0 === "use" || key0 === "kty" || key0 === "crv" || key0 === "x" || key0 === "y")) {
                validate141.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.kid !== void 0 && func0.call(data, "kid")) {
                const _errs2 = errors;
                if (typeof data.kid !== "string") {
                  validate141.errors = [{ instancePath: instancePath + "/kid", schemaPath: "#/properties/kid/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.alg !== void 0 && func0.call(data, "alg")) {
                  let data1 = data.alg;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate141.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "ES256")) {
                    validate141.errors = [{ instancePath: instancePath + "/alg", schemaPath: "#/properties/alg/enum", keyword: "enum", params: { allowedValues: schema76.properties.alg.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.use !== void 0 && func0.call(data, "use")) {
                    let data2 = data.use;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      validate141.errors = [{ instancePath: instancePath + "/use", schemaPath: "#/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "sig")) {
                      validate141.errors = [{ instancePath: instancePath + "/use", schemaPath: "#/properties/use/enum", keyword: "enum", params: { allowedValues: schema76.properties.use.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.kty !== void 0 && func0.call(data, "kty")) {
                      let data3 = data.kty;
                      const _errs8 = errors;
                      if (typeof data3 !== "string") {
                        validate141.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "EC")) {
                        validate141.errors = [{ instancePath: instancePath + "/kty", schemaPath: "#/properties/kty/enum", keyword: "enum", params: { allowedValues: schema76.properties.kty.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.crv !== void 0 && func0.call(data, "crv")) {
                        let data4 = data.crv;
                        const _errs10 = errors;
                        if (typeof data4 !== "string") {
                          validate141.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        if (!(data4 === "P-256")) {
                          validate141.errors = [{ instancePath: instancePath + "/crv", schemaPath: "#/properties/crv/enum", keyword: "enum", params: { allowedValues: schema76.properties.crv.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.x !== void 0 && func0.call(data, "x")) {
                          const _errs12 = errors;
                          if (typeof data.x !== "string") {
                            validate141.errors = [{ instancePath: instancePath + "/x", schemaPath: "#/properties/x/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.y !== void 0 && func0.call(data, "y")) {
                            const _errs14 = errors;
                            if (typeof data.y !== "string") {
                              validate141.errors = [{ instancePath: instancePath + "/y", schemaPath: "#/properties/y/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate141.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate141.errors = vErrors;
      return errors === 0;
    }
    validate141.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate140.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.keys === void 0 || !func0.call(data, "keys")) && (missing0 = "keys")) {
            validate140.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "keys")) {
                validate140.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.keys !== void 0 && func0.call(data, "keys")) {
                let data0 = data.keys;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (Array.isArray(data0)) {
                    var valid1 = true;
                    const len0 = data0.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs4 = errors;
                      if (!validate141(data0[i0], { instancePath: instancePath + "/keys/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs4 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate140.errors = [{ instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
              }
            }
          }
        } else {
          validate140.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate140.errors = vErrors;
      return errors === 0;
    }
    validate140.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate139.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate140(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
        errors = vErrors.length;
      }
      validate139.errors = vErrors;
      return errors === 0;
    }
    validate139.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.validators = {
      "record clients": exports.v0,
      "listClients query": exports.v1,
      "listClients 200 application/json": exports.v2,
      "listClients 400 application/problem+json": exports.v3,
      "listClients 401 application/problem+json": exports.v3,
      "listClients 403 application/problem+json": exports.v3,
      "listClients 406 application/problem+json": exports.v3,
      "listClients 429 application/json": exports.v4,
      "listClients 429 application/problem+json": exports.v3,
      "listClients 500 application/problem+json": exports.v3,
      "listClients 503 application/problem+json": exports.v3,
      "createClient query": exports.v5,
      "createClient header": exports.v6,
      "createClient request application/json": exports.v7,
      "createClient 201 application/json": exports.v8,
      "createClient 400 application/problem+json": exports.v3,
      "createClient 401 application/problem+json": exports.v3,
      "createClient 403 application/problem+json": exports.v3,
      "createClient 406 application/problem+json": exports.v3,
      "createClient 409 application/problem+json": exports.v3,
      "createClient 413 application/problem+json": exports.v3,
      "createClient 415 application/problem+json": exports.v3,
      "createClient 422 application/problem+json": exports.v3,
      "createClient 429 application/json": exports.v4,
      "createClient 429 application/problem+json": exports.v3,
      "createClient 500 application/problem+json": exports.v3,
      "createClient 503 application/problem+json": exports.v3,
      "createClient 507 application/problem+json": exports.v3,
      "readClient path": exports.v9,
      "readClient query": exports.v5,
      "readClient header": exports.v10,
      "readClient 200 application/json": exports.v8,
      "readClient 400 application/problem+json": exports.v3,
      "readClient 401 application/problem+json": exports.v3,
      "readClient 403 application/problem+json": exports.v3,
      "readClient 404 application/problem+json": exports.v3,
      "readClient 406 application/problem+json": exports.v3,
      "readClient 412 application/problem+json": exports.v3,
      "readClient 429 application/json": exports.v4,
      "readClient 429 application/problem+json": exports.v3,
      "readClient 500 application/problem+json": exports.v3,
      "readClient 503 application/problem+json": exports.v3,
      "patchClient path": exports.v9,
      "patchClient query": exports.v5,
      "patchClient header": exports.v11,
      "patchClient request application/merge-patch+json": exports.v12,
      "patchClient 200 application/json": exports.v8,
      "patchClient 400 application/problem+json": exports.v3,
      "patchClient 401 application/problem+json": exports.v3,
      "patchClient 403 application/problem+json": exports.v3,
      "patchClient 404 application/problem+json": exports.v3,
      "patchClient 406 application/problem+json": exports.v3,
      "patchClient 412 application/problem+json": exports.v3,
      "patchClient 413 application/problem+json": exports.v3,
      "patchClient 415 application/problem+json": exports.v3,
      "patchClient 429 application/json": exports.v4,
      "patchClient 429 application/problem+json": exports.v3,
      "patchClient 500 application/problem+json": exports.v3,
      "patchClient 503 application/problem+json": exports.v3,
      "patchClient 507 application/problem+json": exports.v3,
      "deleteClient path": exports.v9,
      "deleteClient query": exports.v5,
      "deleteClient header": exports.v11,
      "deleteClient 400 application/problem+json": exports.v3,
      "deleteClient 401 application/problem+json": exports.v3,
      "deleteClient 403 application/problem+json": exports.v3,
      "deleteClient 404 application/problem+json": exports.v3,
      "deleteClient 412 application/problem+json": exports.v3,
      "deleteClient 429 application/json": exports.v4,
      "deleteClient 429 application/problem+json": exports.v3,
      "deleteClient 500 application/problem+json": exports.v3,
      "deleteClient 503 application/problem+json": exports.v3,
      "deleteClient 507 application/problem+json": exports.v3,
      "issueKey path": exports.v9,
      "issueKey query": exports.v5,
      "issueKey request application/json": exports.v13,
      "issueKey 201 application/json": exports.v14,
      "issueKey 400 application/problem+json": exports.v3,
      "issueKey 401 application/problem+json": exports.v3,
      "issueKey 403 application/problem+json": exports.v3,
      "issueKey 404 application/problem+json": exports.v3,
      "issueKey 406 application/problem+json": exports.v3,
      "issueKey 413 application/problem+json": exports.v3,
      "issueKey 415 application/problem+json": exports.v3,
      "issueKey 429 application/json": exports.v4,
      "issueKey 429 application/problem+json": exports.v3,
      "issueKey 500 application/problem+json": exports.v3,
      "issueKey 503 application/problem+json": exports.v3,
      "issueKey 507 application/problem+json": exports.v3,
      "revokeKey path": exports.v15,
      "revokeKey query": exports.v5,
      "revokeKey 400 application/problem+json": exports.v3,
      "revokeKey 401 application/problem+json": exports.v3,
      "revokeKey 403 application/problem+json": exports.v3,
      "revokeKey 404 application/problem+json": exports.v3,
      "revokeKey 429 application/json": exports.v4,
      "revokeKey 429 application/problem+json": exports.v3,
      "revokeKey 500 application/problem+json": exports.v3,
      "revokeKey 503 application/problem+json": exports.v3,
      "revokeKey 507 application/problem+json": exports.v3,
      "addPublicKey path": exports.v9,
      "addPublicKey query": exports.v5,
      "addPublicKey request application/json": exports.v16,
      "addPublicKey 201 application/json": exports.v17,
      "addPublicKey 400 application/problem+json": exports.v3,
      "addPublicKey 401 application/problem+json": exports.v3,
      "addPublicKey 403 application/problem+json": exports.v3,
      "addPublicKey 404 application/problem+json": exports.v3,
      "addPublicKey 406 application/problem+json": exports.v3,
      "addPublicKey 413 application/problem+json": exports.v3,
      "addPublicKey 415 application/problem+json": exports.v3,
      "addPublicKey 429 application/json": exports.v4,
      "addPublicKey 429 application/problem+json": exports.v3,
      "addPublicKey 500 application/problem+json": exports.v3,
      "addPublicKey 503 application/problem+json": exports.v3,
      "addPublicKey 507 application/problem+json": exports.v3,
      "removePublicKey path": exports.v18,
      "removePublicKey query": exports.v5,
      "removePublicKey 400 application/problem+json": exports.v3,
      "removePublicKey 401 application/problem+json": exports.v3,
      "removePublicKey 403 application/problem+json": exports.v3,
      "removePublicKey 404 application/problem+json": exports.v3,
      "removePublicKey 429 application/json": exports.v4,
      "removePublicKey 429 application/problem+json": exports.v3,
      "removePublicKey 500 application/problem+json": exports.v3,
      "removePublicKey 503 application/problem+json": exports.v3,
      "removePublicKey 507 application/problem+json": exports.v3,
      "addCertificate path": exports.v9,
      "addCertificate query": exports.v5,
      "addCertificate request application/json": exports.v19,
      "addCertificate 201 application/json": exports.v20,
      "addCertificate 400 application/problem+json": exports.v3,
      "addCertificate 401 application/problem+json": exports.v3,
      "addCertificate 403 application/problem+json": exports.v3,
      "addCertificate 404 application/problem+json": exports.v3,
      "addCertificate 406 application/problem+json": exports.v3,
      "addCertificate 409 application/problem+json": exports.v3,
      "addCertificate 413 application/problem+json": exports.v3,
      "addCertificate 415 application/problem+json": exports.v3,
      "addCertificate 429 application/json": exports.v4,
      "addCertificate 429 application/problem+json": exports.v3,
      "addCertificate 500 application/problem+json": exports.v3,
      "addCertificate 503 application/problem+json": exports.v3,
      "addCertificate 507 application/problem+json": exports.v3,
      "removeCertificate path": exports.v21,
      "removeCertificate query": exports.v5,
      "removeCertificate 400 application/problem+json": exports.v3,
      "removeCertificate 401 application/problem+json": exports.v3,
      "removeCertificate 403 application/problem+json": exports.v3,
      "removeCertificate 404 application/problem+json": exports.v3,
      "removeCertificate 429 application/json": exports.v4,
      "removeCertificate 429 application/problem+json": exports.v3,
      "removeCertificate 500 application/problem+json": exports.v3,
      "removeCertificate 503 application/problem+json": exports.v3,
      "removeCertificate 507 application/problem+json": exports.v3,
      "listChanges query": exports.v22,
      "listChanges 200 application/json": exports.v23,
      "listChanges 400 application/problem+json": exports.v3,
      "listChanges 401 application/problem+json": exports.v3,
      "listChanges 403 application/problem+json": exports.v3,
      "listChanges 406 application/problem+json": exports.v3,
      "listChanges 429 application/json": exports.v4,
      "listChanges 429 application/problem+json": exports.v3,
      "listChanges 500 application/problem+json": exports.v3,
      "listChanges 503 application/problem+json": exports.v3,
      "readCaller query": exports.v5,
      "readCaller 200 application/json": exports.v24,
      "readCaller 400 application/problem+json": exports.v3,
      "readCaller 401 application/problem+json": exports.v3,
      "readCaller 406 application/problem+json": exports.v3,
      "readCaller 429 application/json": exports.v4,
      "readCaller 429 application/problem+json": exports.v3,
      "readCaller 500 application/problem+json": exports.v3,
      "readCaller 503 application/problem+json": exports.v3,
      "requestToken query": exports.v5,
      "requestToken request application/x-www-form-urlencoded": exports.v25,
      "requestToken 200 application/json": exports.v26,
      "requestToken 400 application/json": exports.v27,
      "requestToken 400 application/problem+json": exports.v3,
      "requestToken 401 application/json": exports.v27,
      "requestToken 401 application/problem+json": exports.v3,
      "requestToken 406 application/json": exports.v27,
      "requestToken 406 application/problem+json": exports.v3,
      "requestToken 413 application/json": exports.v27,
      "requestToken 413 application/problem+json": exports.v3,
      "requestToken 415 application/json": exports.v27,
      "requestToken 415 application/problem+json": exports.v3,
      "requestToken 429 application/json": exports.v27,
      "requestToken 429 application/problem+json": exports.v3,
      "requestToken 500 application/json": exports.v27,
      "requestToken 500 application/problem+json": exports.v3,
      "requestToken 503 application/json": exports.v27,
      "requestToken 503 application/problem+json": exports.v3,
      "requestToken 507 application/json": exports.v27,
      "requestToken 507 application/problem+json": exports.v3,
      "readTokenMetadata query": exports.v5,
      "readTokenMetadata 200 application/json": exports.v28,
      "readTokenMetadata 400 application/problem+json": exports.v3,
      "readTokenMetadata 406 application/problem+json": exports.v3,
      "readTokenMetadata 429 application/json": exports.v4,
      "readTokenMetadata 429 application/problem+json": exports.v3,
      "readTokenMetadata 500 application/problem+json": exports.v3,
      "readTokenMetadata 503 application/problem+json": exports.v3,
      "readTokenKeys query": exports.v5,
      "readTokenKeys 200 application/json": exports.v29,
      "readTokenKeys 400 application/problem+json": exports.v3,
      "readTokenKeys 406 application/problem+json": exports.v3,
      "readTokenKeys 429 application/json": exports.v4,
      "readTokenKeys 429 application/problem+json": exports.v3,
      "readTokenKeys 500 application/problem+json": exports.v3,
      "readTokenKeys 503 application/problem+json": exports.v3
    };
  }
});
export const { validators } = require_stdin();
