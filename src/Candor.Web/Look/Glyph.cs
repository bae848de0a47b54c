namespace Candor.Web.Look;

/// <summary>The icons that exist. Each is drawn in <see cref="Glyphs"/>.</summary>
public enum Glyph
{
    Alert, Approve, Assign, Back, Bell, Calendar, Chart, Check, Claim, Clock, Close, Cross, Dots, Down, Draft, Edit, External, Eye,
    File, Filter, Flag, Forward, Globe, Heart, Help, History, Home, Image, Inbox, Info, Key, Keyboard, Link, Lock, Mail, Menu, Monitor,
    Moon, Note, Pause, People, Person, Phone, Play, Plug, Plus, Print, Quote, Read, Refresh, Repeat, Reply, Saved, Search, Send, Settings,
    Shield, SignOut, Star, Stop, Sun, Trash, Unknown, Upload, Warn,
}
